// The search page: asks the index what the reader asks, and keeps the question in the address.
// Without it the page is a list of everything from A to Z.

import { nodes, pieces } from "./search/excerpt.js";
import { GROUPS, narrowed, show } from "./search/filters.js";
import { open } from "./search/index.js";
import { answer, terms } from "./search/query.js";

const PAGE = 10;
const PAUSE = 300;

const part = (name) => document.querySelector(`[data-search-${name}]`);
const [form, status, found, filters, results, more, none, letters] = [
  "form", "status", "found", "filters", "results", "more", "none", "letters",
].map(part);
const input = form.elements.q;
const words = JSON.parse(document.getElementById("page:search-words").textContent);
const language = document.documentElement.lang;
const number = new Intl.NumberFormat(language, { numberingSystem: "latn" }).format;
const plural = new Intl.PluralRules(language);
const vocabulary = { ...words.vocabulary, stopWords: new Set(words.vocabulary.stopWords) };

const filled = (text, values) => text.replace(/%\((\w+)\)s/g, (_, name) => values[name]);
const counted = (forms, count, values = {}) =>
  filled(forms[plural.select(count)] ?? forms.other, { num: number(count), ...values });

let index;
/** Opened when it is first needed. */
const opened = () => (index ??= open(words.index));

/** What the address asks for. */
function state() {
  const query = new URLSearchParams(location.search);
  return {
    question: (query.get("q") ?? "").trim(),
    chosen: Object.fromEntries(GROUPS.map((group) => [group, new Set(query.getAll(group))])),
    shown: Math.max(PAGE, Number(query.get("shown")) || PAGE),
  };
}

/** Puts a question into the address, as a new step back or in place of the one before. */
function go({ question, chosen, shown }, { replace = false } = {}) {
  const query = new URLSearchParams();
  if (question) query.set("q", question);
  for (const group of GROUPS) for (const value of chosen[group]) query.append(group, value);
  if (shown > PAGE) query.set("shown", shown);
  const address = `${location.pathname}${query.size ? `?${query}` : ""}`;
  history[replace ? "replaceState" : "pushState"](null, "", address);
  return run();
}

let asked = 0;

/** Shows what answers the address's question. */
async function run() {
  const mine = (asked += 1);
  const now = state();
  if (document.activeElement !== input || !input.value) input.value = now.question;
  if (!now.question) return rest("");
  let outcome;
  try {
    const { search, facets, count } = await opened();
    const split = terms(now.question, vocabulary);
    outcome = { ...(await answer(split, search, count)), facets, split };
  } catch (error) {
    console.error(error);
    index = undefined;
    return mine === asked ? rest(words.failed) : undefined;
  }
  // The reader has asked something else meanwhile.
  if (mine === asked) await tell(now, outcome, mine);
}

/** The page without results. */
function rest(told) {
  status.textContent = told;
  found.hidden = none.hidden = true;
  letters.hidden = false;
}

async function tell(now, { entries, near, facets, split }, mine) {
  const left = narrowed(entries, facets, now.chosen);
  const items = await Promise.all(left.slice(0, now.shown).map(item));
  if (mine !== asked) return;
  const quoted = { question: now.question };
  const said = left.length ? (near ? filled(words.near, quoted) : counted(words.found, left.length, quoted)) : filled(words.none, quoted);
  const others = split.flatMap(({ alternatives, forms }) => alternatives.filter((each) => !forms.includes(each)));
  status.textContent = [said, left.length && others.length ? filled(words.also, { words: others.join(", ") }) : ""]
    .filter(Boolean)
    .join(" ");
  results.replaceChildren(...items);
  show(filters, entries, { facets, chosen: now.chosen, labels: words.labels, legends: words.legends, language, number });
  found.hidden = !entries.length;
  none.hidden = left.length > 0 && !near;
  letters.hidden = left.length > 0 && !near;
  const rest = Math.min(PAGE, left.length - now.shown);
  more.hidden = rest <= 0;
  more.textContent = rest > 0 ? counted(words.more, rest) : "";
  for (const link of document.querySelectorAll("[data-search-elsewhere]")) {
    const address = new URL(link.href);
    address.search = new URLSearchParams({ q: now.question });
    link.href = address;
  }
}

/** A result in the list. */
async function item({ data, words: places }) {
  const { url, meta, content, raw_content: raw } = await data();
  const { title, excerpt } = pieces({ content: raw ?? content, title: meta.title, summary: meta.summary ?? meta.teaser }, places);
  const line = document.createElement("li");
  line.className = `item kind-${meta.kind}`;
  const heading = document.createElement("h3");
  const link = document.createElement("a");
  link.href = url;
  link.append(...nodes(title));
  heading.append(link);
  const told = document.createElement("p");
  told.className = "meta";
  told.textContent = [words.labels.kind[meta.kind], meta.date].filter(Boolean).join(" · ");
  const text = document.createElement("p");
  text.append(...nodes(excerpt));
  line.append(heading, told, text);
  return line;
}

let pause;
input.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => go({ ...state(), question: input.value.trim(), shown: PAGE }, { replace: true }), PAUSE);
});
// The index is there when the first letters are.
input.addEventListener("focus", () => opened().catch(() => (index = undefined)), { once: true });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  const now = state();
  const question = input.value.trim();
  const chosen = question === now.question ? now.chosen : Object.fromEntries(GROUPS.map((group) => [group, new Set()]));
  go({ question, chosen, shown: PAGE }, { replace: question === now.question });
});
filters.addEventListener("change", () => {
  const data = new FormData(filters);
  const chosen = Object.fromEntries(GROUPS.map((group) => [group, new Set(data.getAll(group))]));
  go({ ...state(), chosen, shown: PAGE });
});
filters.addEventListener("submit", (event) => event.preventDefault());
more.addEventListener("click", async () => {
  const before = results.children.length;
  await go({ ...state(), shown: state().shown + PAGE }, { replace: true });
  results.children[before]?.querySelector("a").focus();
});
addEventListener("popstate", () => {
  input.value = state().question;
  run();
});

// Beside the results where there is room for it; else folded, so that the results come first.
part("narrow").open = matchMedia("(min-width: 62rem)").matches;
run();
