// Which entries answer a question, and in which order. Knows no page: the index is asked through `search`.

// Words of one letter say nothing, and figures always do.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;
// What another word for the reader's counts for, against the reader's own.
const SYNONYM = 0.7;
// What an entry that lacks some of the words counts for: the share that it has, to this power.
const WHOLENESS = 1.5;
// An entry must have words that make up this share of the question, by weight, where others have all of them.
const ENOUGH = 0.34;
// What words that only begin as the reader's do count for.
const NEAR = 0.25;
const MOST_WORDS = 10;

/** What stands between the parts of a compound in the index: `outputs/search_document.py`. */
export const BOUNDARY = "\u00ad-";

export const fold = (text) => text.toLocaleLowerCase().normalize("NFC").replace(/\u00ad/g, "");

/** Without accents, as Pagefind compares. */
const plain = (text) => fold(text).normalize("NFD").replace(/\p{M}/gu, "");

/** The words of a question that say something; all of them where none does. */
export function words(question, stopWords) {
  const found = [...new Set(fold(question).match(WORD) ?? [])];
  const telling = found.filter((word) => !stopWords.has(word));
  return (telling.length ? telling : found).slice(0, MOST_WORDS);
}

/** The endings that a word may have lost or won between a question and the register. */
const ENDINGS = /(?:orna|arna|erna|ens|ets|or|ar|er|en|et|na|s|n|t|a|e)$/;
const stem = (word) => (word.length > 4 ? word.replace(ENDINGS, "") : word);
const stemmed = (phrase) => (phrase.match(WORD) ?? []).map(stem);

/**
 * Other forms of a word that the index has under another stem. Swedish: cykel, cyklar.
 */
export function forms(word, language) {
  if (language !== "sv" || word.length < 5) return [];
  const lost = word.replace(/([bcdfgkmnpstvx])el(?:n|s|ns)?$/, "$1lar");
  const won = word.replace(/([bcdfgkmnpstvx])l(?:ar|arna|ars|arnas)$/, "$1el");
  return [lost, won].filter((form) => form !== word);
}

/**
 * The question as terms, each with its alternatives: the reader's own words first, then what else they are called.
 * A phrase of the register is one term.
 */
export function terms(question, vocabulary) {
  const rest = words(question, vocabulary.stopWords);
  const stems = rest.map(stem);
  const found = [];
  for (const group of vocabulary.synonyms) {
    for (const phrase of group) {
      const wanted = stemmed(fold(phrase));
      const places = wanted.map((each) => stems.indexOf(each));
      if (!wanted.length || places.includes(-1)) continue;
      found.push({ places, alternatives: group.filter((other) => other !== phrase) });
    }
  }
  // The longest phrases first; a word belongs to one of them.
  found.sort((one, other) => other.places.length - one.places.length);
  const taken = new Map();
  for (const { places, alternatives } of found) {
    const key = places.join();
    if (taken.has(key)) taken.get(key).push(...alternatives);
    else if (![...taken.keys()].some((other) => other.split(",").some((place) => places.includes(Number(place)))))
      taken.set(key, [...alternatives]);
  }
  const phrases = [...taken].map(([key, alternatives]) => {
    const places = key.split(",").map(Number);
    return { place: Math.min(...places), own: places.map((place) => rest[place]).join(" "), places, alternatives };
  });
  const single = rest
    .map((own, place) => ({ place, own, places: [place], alternatives: [] }))
    .filter(({ place }) => !phrases.some(({ places }) => places.includes(place)));
  return [...phrases, ...single]
    .sort((one, other) => one.place - other.place)
    .map(({ own, alternatives }) => ({
      own,
      forms: forms(own, vocabulary.language),
      alternatives: [...new Set(alternatives.flatMap((each) => [each, ...forms(each, vocabulary.language)]))].filter(
        (each) => each !== own,
      ),
    }));
}

/**
 * The entries that answer the terms, best first: `{id, score, words, data}`. `near` where none has the words.
 *
 * Pagefind gives only entries that have every word. A question in whole sentences then has no answer, so each term is
 * asked for by itself; rare words weigh more, and entries with all of them come before those with some.
 */
export async function answer(asked, search, count) {
  const each = await Promise.all(asked.map((term) => matches(term, search)));
  const weights = each.map(({ found, near }) =>
    found.size ? Math.log(1 + count / found.size) * (near ? NEAR : 1) : 0,
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const merged = new Map();
  each.forEach(({ found }, number) => {
    for (const [id, match] of found) {
      const entry = merged.get(id) ?? { id, has: 0, score: 0, weight: match.weight, words: new Set(), data: match.data };
      entry.has += weights[number];
      entry.score += weights[number] * match.score;
      match.words.forEach((word) => entry.words.add(word));
      merged.set(id, entry);
    }
  });
  const entries = [...merged.values()]
    .filter((entry) => entry.has >= ENOUGH * whole)
    .map((entry) => ({ ...entry, score: entry.score * entry.weight * (entry.has / whole) ** WHOLENESS }))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
  return { entries, near: each.every(({ found, near }) => near || !found.size) };
}

/**
 * The entries that have a term or an alternative: their scores between 0 and 1, and where the words stand.
 *
 * Where no entry has a word Pagefind answers with words that begin as it does, however little: such answers are
 * `near`, and count only where there are no others.
 */
async function matches({ own, forms: others, alternatives }, search) {
  const asked = [[own, 1], ...others.map((other) => [other, 1]), ...alternatives.map((other) => [other, SYNONYM])];
  const answers = await Promise.all(asked.map(([phrase]) => search(phrase)));
  const exact = await Promise.all(answers.map((results, number) => begins(asked[number][0], results)));
  const near = !exact.includes(true);
  const found = new Map();
  answers.forEach((results, number) => {
    if (!exact[number] && (!near || number > 0)) return;
    const best = Math.max(...results.map((result) => result.score));
    for (const result of results) {
      const score = asked[number][1] * (best > 0 ? result.score / best : 1);
      const before = found.get(result.id);
      if (before) {
        before.score = Math.max(before.score, score);
        before.words.push(...result.words);
      } else {
        found.set(result.id, { score, weight: result.weight, words: [...result.words], data: result.data });
      }
    }
  });
  return { found, near };
}

/** True where the results have the words that were asked for, and not others that begin alike. */
async function begins(phrase, results) {
  if (!results.length) return false;
  const { content, raw_content: raw } = await results[0].data();
  const text = (raw ?? content).split(/\s+/);
  // Who writes å, ä and ö means them: säker is not saker. Who writes none may have no such keys.
  const letters = plain(phrase) === fold(phrase) ? plain : fold;
  const there = results[0].words.flatMap((place) => letters(text[place] ?? "").split(/[^\p{L}\p{N}]+/u));
  const joined = results[0].words.map((place) => letters((text[place] ?? "").replaceAll(BOUNDARY, "")));
  return stemmed(fold(phrase)).every((wanted) =>
    [...there, ...joined].some((word) => word.startsWith(letters(wanted).slice(0, Math.max(3, wanted.length - 1)))),
  );
}
