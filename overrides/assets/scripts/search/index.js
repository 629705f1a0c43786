// The edition's index, asked through Pagefind. The one script that knows it.

// Repeating a word counts for less, and what title and summary say for more, than by default: pages are short.
const RANKING = { termFrequency: 0.5, metaWeights: { title: 5, summary: 3, teaser: 1, kind: 0, date: 0 } };

// What an entry that mostly leads to others counts for: `leads_on` in outputs/search_document.py.
const LEADING = 0.3;

/** Opens the index in a folder. Fails where there is none, or where the browser may not run WebAssembly. */
export async function open(folder) {
  const base = new URL(folder, document.baseURI).pathname;
  const { createInstance } = await import(`${base}pagefind.js`);
  // On the page itself: a worker would need a policy of its own (wasm-unsafe-eval) on its script.
  const index = createInstance({ basePath: base, baseUrl: base.replace(/pagefind\/$/, ""), noWorker: true, ranking: RANKING });
  await index.init();
  const { leads, ...facets } = await membership(index);
  const leading = leads?.get("1") ?? new Set();
  const weighed = (result) => (leading.has(result.id) ? { ...result, weight: LEADING } : { ...result, weight: 1 });
  const asked = new Map();
  const search = (phrase) => {
    if (!asked.has(phrase)) asked.set(phrase, index.search(phrase).then(({ results }) => results.map(weighed)));
    return asked.get(phrase);
  };
  const all = await index.search(null);
  return { search, facets, count: all.results.length };
}

/** Which entries each value of each filter has: `{kind: Map(value → Set(id))}`. Asked once; then filters are instant. */
async function membership(index) {
  const facets = {};
  for (const [name, values] of Object.entries(await index.filters())) {
    const each = await Promise.all(
      Object.keys(values).map(async (value) => {
        const { results } = await index.search(null, { filters: { [name]: value } });
        return [value, new Set(results.map(({ id }) => id))];
      }),
    );
    facets[name] = new Map(each);
  }
  return facets;
}
