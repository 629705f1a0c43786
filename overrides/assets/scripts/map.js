// Makes the map of a page one to move about in: its marks come together and part as it is zoomed, and each tells
// what stands there. The list beside it has the same entries; without this script the map is a picture of them.
import { cluster, spread } from "./map-clusters.js";

const CLOSEST = 16;
const LETTERS = 12;
// Pixels for each unit of the map from which the names of each level fit; as in scripts/base_map.py.
const NAMES_FROM = [0.25, 0.5, 1, 2];
const STEP = 0.25;

const root = document.querySelector("[data-map]");
const find = (name) => document.querySelector(`[data-map-${name}]`);
const [pane, pins, card, status, tools] = ["view", "pins", "card", "status", "tools"].map(find);
const base = pane.querySelector("svg");
const width = Number(root.dataset.width);
const height = Number(root.dataset.height);
const still = matchMedia("(prefers-reduced-motion: reduce)");

const filled = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const within = (value, least, most) => Math.min(Math.max(value, least), most);

let view = { x: width / 2, y: height / 2, zoom: 1 };
let marks = new Map();
let opened = null;
let moving = 0;

const entries = filtered([...root.querySelectorAll(".map-list li")]).filter((item) => item.dataset.x);
const places = entries.map((item) => ({ x: Number(item.dataset.x), y: Number(item.dataset.y), item }));

// Hides what the address does not ask for, as the list of the same address does; gives what is left.
function filtered(items) {
  const wanted = new URLSearchParams(location.search);
  const words = (wanted.get("q") ?? "").toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const asked = [...new Set(wanted.keys())]
    .filter((name) => items.some((item) => name in item.dataset))
    .map((name) => [name, wanted.getAll(name)]);
  if (!words.length && !asked.length) return items;
  const fits = (item) =>
    asked.every(([name, values]) => (item.dataset[name] ?? "").split("|").some((own) => values.includes(own)))
    && words.every((word) => item.textContent.toLocaleLowerCase().includes(word));
  for (const item of items) item.hidden = !fits(item);
  for (const section of root.querySelectorAll(".map-list section")) {
    section.hidden = !section.querySelector("li:not([hidden])");
  }
  find("filtered").hidden = false;
  for (const link of document.querySelectorAll("a[data-view]")) link.search = location.search;
  return items.filter((item) => !item.hidden);
}

const scale = () => view.zoom * Math.min(pane.clientWidth / width, pane.clientHeight / height);
const title = (item) => item.querySelector("a").textContent;

function draw() {
  const s = scale();
  const seen = { width: pane.clientWidth / s, height: pane.clientHeight / s };
  const left = view.x - seen.width / 2;
  const top = view.y - seen.height / 2;
  base.setAttribute("viewBox", `${left} ${top} ${seen.width} ${seen.height}`);
  for (const use of base.querySelectorAll("use")) {
    use.style.strokeWidth = (use.dataset.level ? 3 : 1) / s;
    if (!use.dataset.level) continue;
    use.style.fontSize = `${LETTERS / s}px`;
    use.classList.toggle("out", s < NAMES_FROM[use.dataset.level - 1]);
  }
  drawMarks(s, left, top, seen);
}

// A mark that stays keeps its button, so that focus stays too.
function drawMarks(s, left, top, seen) {
  const before = marks;
  const focused = [...before.values()].find((mark) => mark.button === document.activeElement);
  marks = new Map();
  for (const found of cluster(places, s)) {
    const key = found.places.map((place) => places.indexOf(place)).join();
    const button = before.get(key)?.button ?? buttonOf(found);
    before.delete(key);
    const x = found.x - left;
    const y = found.y - top;
    button.hidden = x < 0 || y < 0 || x > seen.width || y > seen.height;
    button.style.insetBlockStart = `${y * s}px`;
    button.style.left = `${x * s}px`;
    marks.set(key, { ...found, button });
  }
  for (const { button } of before.values()) button.remove();
  if (focused && !focused.button.isConnected) (markOf(focused.places[0].item)?.button ?? pane).focus();
}

function buttonOf(found) {
  const items = found.places.map((place) => place.item);
  const titles = items.slice(0, 3).map(title).join(", ") + (items.length > 3 ? " …" : "");
  const several = items.length > 1;
  const button = document.createElement("button");
  button.type = "button";
  button.className = several ? "pin many" : "pin";
  button.textContent = several ? items.length : "";
  button.setAttribute("aria-label", several ? filled(root.dataset.many, { number: items.length, titles }) : titles);
  button.title = titles;
  const light = (on) => items.forEach((item) => item.classList.toggle("lit", on));
  for (const name of ["pointerenter", "focus"]) button.addEventListener(name, () => light(true));
  for (const name of ["pointerleave", "blur"]) button.addEventListener(name, () => light(false));
  button.addEventListener("click", () => choose(markOf(items[0])));
  pins.append(button);
  return button;
}

const markOf = (item) => [...marks.values()].find((mark) => mark.places.some((place) => place.item === item));

// Parts the mark by going closer, or, where its entries stand too close for that, tells what they are.
function choose(mark) {
  const box = spread(mark.places);
  const size = Math.max(box.width, box.height);
  if (size * CLOSEST * scale() / view.zoom < 80) return open(mark);
  const closer = 0.35 * Math.min(width, height) / size;
  return go({ x: box.x, y: box.y, zoom: within(Math.min(closer, CLOSEST / 2), view.zoom * 1.5, CLOSEST) }, () => {
    markOf(mark.places[0].item)?.button.focus();
  });
}

function open(mark) {
  close();
  opened = mark.places[0].item;
  const list = card.querySelector("ul");
  list.replaceChildren(...mark.places.map(({ item }) => {
    const row = document.createElement("li");
    row.append(item.querySelector("a").cloneNode(true));
    const told = item.querySelector(".meta");
    if (told) row.append(told.cloneNode(true));
    item.classList.add("chosen");
    return row;
  }));
  const name = filled(root.dataset.here, { number: mark.places.length });
  find("card-name").textContent = mark.places.length > 1 ? name : "";
  card.setAttribute("aria-label", name);
  card.hidden = false;
  markOf(opened)?.button.classList.add("chosen");
  list.querySelector("a").focus({ preventScroll: true });
}

function close() {
  card.hidden = true;
  opened = null;
  for (const chosen of root.querySelectorAll(".chosen")) chosen.classList.remove("chosen");
}

function go(target, then = () => {}) {
  const from = view;
  const zoom = within(target.zoom ?? from.zoom, 1, CLOSEST);
  const to = {
    zoom,
    x: within(target.x ?? from.x, width * 0.5 / zoom, width * (1 - 0.5 / zoom)),
    y: within(target.y ?? from.y, height * 0.5 / zoom, height * (1 - 0.5 / zoom)),
  };
  cancelAnimationFrame(moving);
  const arrive = () => {
    view = to;
    draw();
    const seen = [...marks.values()].filter((mark) => !mark.button.hidden);
    const number = seen.reduce((sum, mark) => sum + mark.places.length, 0);
    status.textContent = filled(root.dataset.seen, { number });
    then();
  };
  if (target.atOnce || still.matches) return arrive();
  const start = performance.now();
  const frame = (now) => {
    const part = within((now - start) / 220, 0, 1);
    if (part === 1) return arrive();
    const eased = part * (2 - part);
    const between = (name) => from[name] + (to[name] - from[name]) * eased;
    view = { x: between("x"), y: between("y"), zoom: from.zoom * (to.zoom / from.zoom) ** eased };
    draw();
    moving = requestAnimationFrame(frame);
  };
  moving = requestAnimationFrame(frame);
}

// Zooms so that the place under a point of the pane stays under it.
function zoomAt(factor, x, y) {
  const s = scale();
  const across = (x - pane.clientWidth / 2) / s;
  const down = (y - pane.clientHeight / 2) / s;
  const zoom = within(view.zoom * factor, 1, CLOSEST);
  const kept = 1 - view.zoom / zoom;
  go({ x: view.x + across * kept, y: view.y + down * kept, zoom, atOnce: true });
}

const step = (across, down) => () => go({
  x: view.x + across * STEP * pane.clientWidth / scale(),
  y: view.y + down * STEP * pane.clientHeight / scale(),
});
const moves = {
  in: () => go({ zoom: view.zoom * 2 }),
  out: () => go({ zoom: view.zoom / 2 }),
  all: () => go({ zoom: 1 }),
  west: step(-1, 0),
  east: step(1, 0),
  north: step(0, -1),
  south: step(0, 1),
};
const KEYS = {
  "+": "in", "=": "in", "-": "out", Home: "all",
  ArrowLeft: "west", ArrowRight: "east", ArrowUp: "north", ArrowDown: "south",
};

function listen() {
  tools.addEventListener("click", (event) => moves[event.target.closest("button")?.dataset.mapTool]?.());
  pane.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && opened) {
      const back = markOf(opened)?.button ?? pane;
      close();
      back.focus();
    } else if (KEYS[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey && !card.contains(event.target)) {
      event.preventDefault();
      moves[KEYS[event.key]]();
    }
  });
  find("close").addEventListener("click", () => {
    const back = markOf(opened)?.button ?? pane;
    close();
    back.focus();
  });
  // With Ctrl only, which a pinch on a touch pad sends too: else the page would not scroll past the map.
  pane.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const box = pane.getBoundingClientRect();
    zoomAt(Math.exp(-event.deltaY / 200), event.clientX - box.left, event.clientY - box.top);
  }, { passive: false });
  new ResizeObserver(draw).observe(pane);
}

function drag() {
  const held = new Map();
  const middle = () => {
    const points = [...held.values()];
    const sum = (name) => points.reduce((total, point) => total + point[name], 0) / points.length;
    const [one, two] = points;
    return { x: sum("x"), y: sum("y"), gap: two ? Math.hypot(one.x - two.x, one.y - two.y) : 0 };
  };
  pane.addEventListener("pointerdown", (event) => {
    if (event.button || event.target.closest("button, a, .map-card")) return;
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
    pane.setPointerCapture(event.pointerId);
  });
  pane.addEventListener("pointermove", (event) => {
    if (!held.has(event.pointerId)) return;
    const before = middle();
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const after = middle();
    const s = scale();
    go({ x: view.x - (after.x - before.x) / s, y: view.y - (after.y - before.y) / s, atOnce: true });
    if (before.gap && after.gap) {
      const box = pane.getBoundingClientRect();
      zoomAt(after.gap / before.gap, after.x - box.left, after.y - box.top);
    }
  });
  for (const name of ["pointerup", "pointercancel"]) {
    pane.addEventListener(name, (event) => held.delete(event.pointerId));
  }
}

function tieList() {
  for (const { item, x, y } of places) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "map-show";
    button.textContent = root.dataset.show;
    button.setAttribute("aria-label", `${root.dataset.show}: ${title(item)}`);
    button.addEventListener("click", () => {
      pane.scrollIntoView({ block: "nearest", behavior: still.matches ? "auto" : "smooth" });
      go({ x, y, zoom: Math.max(view.zoom, 6) }, () => open({ places: [{ item, x, y }] }));
    });
    item.append(button);
    const light = (on) => markOf(item)?.button.classList.toggle("lit", on);
    for (const name of ["pointerenter", "focusin"]) item.addEventListener(name, () => light(true));
    for (const name of ["pointerleave", "focusout"]) item.addEventListener(name, () => light(false));
  }
}

find("marks").remove();
tools.hidden = false;
root.classList.add("live");
pane.tabIndex = 0;
pane.setAttribute("role", "group");
pane.setAttribute("aria-label", root.dataset.name);
listen();
drag();
tieList();
draw();
