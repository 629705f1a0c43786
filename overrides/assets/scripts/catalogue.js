// Filters a list at once, by several facets and free text. Without it each value is a link to a page of its own.
const box = document.querySelector("details[data-filter]");
const listing = document.querySelector(".listing");
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

class Catalogue {
  constructor(data) {
    this.data = data;
    this.size = Number(box.dataset.pageSize);
    this.original = [...listing.childNodes];
    for (const entry of data.entries) entry.found = plain(`${entry.title} ${entry.summary} ${entry.meta}`);
    this.makeForm();
    addEventListener("popstate", () => this.restore());
    this.restore();
  }

  makeForm() {
    const { words, facets } = this.data;
    this.text = element("input", { type: "search", id: "filter:q", name: "q", autocomplete: "off" });
    this.selects = facets.map(({ name }) => element("select", { id: `filter:${name}`, name }));
    const field = (label, control) => element("div", {}, element("label", { htmlFor: control.id, textContent: label }), control);
    this.status = element("p");
    this.status.setAttribute("role", "status");
    this.clear = element("button", { type: "button", textContent: words.clear });
    const form = element("form", { className: "filter-form" },
      element("fieldset", {}, element("legend", { textContent: words.legend }), field(words.text, this.text),
        ...facets.map((facet, index) => field(facet.label, this.selects[index]))),
      this.status, this.clear);
    form.setAttribute("role", "search");
    form.setAttribute("aria-label", words.legend);
    form.addEventListener("submit", (event) => event.preventDefault());
    this.text.addEventListener("input", () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.changed("replaceState"), 150);
    });
    for (const select of this.selects) select.addEventListener("change", () => this.changed("pushState"));
    this.clear.addEventListener("click", () => {
      this.text.value = "";
      this.chosen = this.chosen.map(() => -1);
      this.fill();
      this.changed("pushState");
      this.text.focus();
    });
    box.querySelector(".filter-links").replaceWith(form);
  }

  // From the address to the form.
  restore() {
    const query = new URLSearchParams(location.search);
    this.text.value = query.get("q") ?? "";
    this.chosen = this.data.facets.map(({ name, values }) => values.findIndex(([value]) => value === query.get(name)));
    this.fill();
    this.show();
  }

  changed(way) {
    clearTimeout(this.waiting);
    this.chosen = this.selects.map((select) => Number(select.value));
    const query = new URLSearchParams();
    if (this.text.value.trim()) query.set("q", this.text.value.trim());
    this.chosen.forEach((value, index) => {
      const { name, values } = this.data.facets[index];
      if (value >= 0) query.set(name, values[value][0]);
    });
    const search = String(query);
    history[way](null, "", search ? `?${search}` : location.pathname);
    this.fill();
    this.show();
  }

  get words() { return plain(this.text.value).split(/\s+/).filter(Boolean); }

  matches(entry, words, except = -1) {
    return words.every((word) => entry.found.includes(word))
      && this.chosen.every((value, index) => index === except || value < 0 || entry.values[index].includes(value));
  }

  // The values with how many entries each would leave; those that would leave none cannot be chosen.
  fill() {
    const words = this.words;
    this.selects.forEach((select, index) => {
      const counts = new Map();
      for (const entry of this.data.entries) {
        if (!this.matches(entry, words, index)) continue;
        for (const value of entry.values[index]) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const options = this.data.facets[index].values.map(([, label], value) => element("option", {
        value, textContent: `${label} (${counts.get(value) ?? 0})`, disabled: !counts.has(value) && value !== this.chosen[index],
      }));
      select.replaceChildren(element("option", { value: -1, textContent: this.data.words.all }), ...options);
      select.value = this.chosen[index];
    });
  }

  count(number) {
    const { count, counts } = this.data.words;
    return counts[count[number]].replace("%(num)s", number.toLocaleString(document.documentElement.lang));
  }

  show() {
    const words = this.words;
    const filtered = words.length > 0 || this.chosen.some((value) => value >= 0);
    const found = this.data.entries.filter((entry) => this.matches(entry, words));
    this.status.textContent = found.length ? this.count(found.length) : this.data.words.none;
    this.clear.hidden = !filtered;
    for (const link of document.querySelectorAll("a[data-view]")) link.search = location.search;
    if (!filtered) {
      listing.replaceChildren(...this.original);
      return;
    }
    const list = element("ul", { className: "entries" });
    const more = element("button", { type: "button", className: "show-more", textContent: this.data.words.more });
    let shown = 0;
    const window = () => {
      const items = found.slice(shown, shown + this.size).map(item);
      list.append(...items);
      shown += items.length;
      more.hidden = shown >= found.length;
      return items[0];
    };
    more.addEventListener("click", () => window()?.querySelector("a").focus());
    window();
    listing.replaceChildren(list, more);
  }
}

function item({ href, title, summary, meta, lang }) {
  const link = element("a", { href, textContent: title });
  const text = element("p", { textContent: summary });
  if (lang) {
    link.lang = link.hreflang = text.lang = lang;
  }
  return element("li", { className: "item" }, element("h2", {}, link),
    ...(meta ? [element("p", { className: "meta", textContent: meta })] : []), text);
}

async function start() {
  try {
    const answer = await fetch(box.dataset.filter);
    if (answer.ok) return new Catalogue(await answer.json());
  } catch {
    // No network: the links are still there.
  }
  started = undefined;
}

let started;
if (box && listing) {
  box.addEventListener("toggle", () => {
    if (box.open) started ??= start();
  });
  if (location.search) box.open = true;
}
