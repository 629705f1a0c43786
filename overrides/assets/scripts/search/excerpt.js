// The piece of a text that shows why it was found, as pieces of words that are marked or not. Makes no HTML.

import { BOUNDARY } from "./query.js";

/** What stands before the facts around the text: `outputs/search_document.py`. */
const FACTS = "¶";
const LENGTH = 30;
const BEFORE = 6;

const shown = (word) => word.replaceAll(BOUNDARY, "");
const counted = (text) => text.split(/\s+/).filter(Boolean).length;

/**
 * A found entry's title and the piece of its text with most of the words: lists of `{text, marked}`.
 *
 * The text begins with the title and the summary; the summary is shown where it says as much as any other piece.
 */
export function pieces({ content, title, summary }, places) {
  const whole = content.split(/\s+/);
  const text = whole.slice(0, whole.includes(FACTS) ? whole.lastIndexOf(FACTS) : whole.length);
  const marked = new Set(places);
  const head = counted(title);
  const lead = head + counted(summary);
  const hits = [...marked].filter((place) => place >= head && place < text.length).sort((one, other) => one - other);
  const inSummary = hits.filter((place) => place < lead).length;
  let best = { start: head, count: inSummary };
  for (const hit of hits.filter((place) => place >= lead)) {
    const start = Math.max(lead, hit - BEFORE);
    const count = hits.filter((place) => place >= start && place < start + LENGTH).length;
    if (count > best.count) best = { start, count };
  }
  const end = best.start < lead ? lead : Math.min(text.length, best.start + LENGTH);
  return {
    title: runs(title.split(/\s+/), 0, marked),
    excerpt: [
      ...(best.start > lead ? [{ text: "… ", marked: false }] : []),
      ...runs(text.slice(best.start, end), best.start, marked),
      ...(best.start >= lead && end < text.length ? [{ text: " …", marked: false }] : []),
    ],
  };
}

/** Words joined with spaces, each a piece of its own where it is marked; the signs around it are not marked. */
function runs(words, start, marked) {
  const found = [];
  const add = (text, mark) => text && found.push({ text, marked: mark });
  words.forEach((word, number) => {
    const space = number ? " " : "";
    if (!marked.has(start + number)) return add(space + shown(word), false);
    const [, before, core, after] = shown(word).match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u);
    add(space + before, false);
    add(core, true);
    add(after, false);
  });
  return found;
}

/** The pieces as nodes of the page. */
export function nodes(found) {
  return found.map(({ text, marked }) => {
    if (!marked) return document.createTextNode(text);
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}
