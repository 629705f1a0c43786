// What the results can be narrowed by: the choices, what is left of them, and how many there are of each.

export const GROUPS = ["kind", "theme", "year"];

/** True where an entry has one of the chosen values in every group; `except` is a group that does not count. */
function passes(id, facets, chosen, except) {
  return GROUPS.every((group) => {
    const values = chosen[group];
    return group === except || !values.size || [...values].some((value) => facets[group]?.get(value)?.has(id));
  });
}

/** The entries that pass all choices. */
export const narrowed = (entries, facets, chosen) => entries.filter(({ id }) => passes(id, facets, chosen));

/** The choices of a group with how many entries each would give, in order; none for values that would give nothing. */
export function choices(group, entries, { facets, chosen, labels, language }) {
  const open = entries.filter(({ id }) => passes(id, facets, chosen, group));
  const label = (value) => labels[group]?.[value] ?? value;
  return [...(facets[group] ?? [])]
    .map(([value, ids]) => ({
      value,
      label: label(value),
      count: open.filter(({ id }) => ids.has(id)).length,
      checked: chosen[group].has(value),
    }))
    .filter(({ count, checked }) => count || checked)
    .sort((one, other) =>
      group === "year" ? other.value - one.value : one.label.localeCompare(other.label, language),
    );
}

/** The groups as fieldsets of check boxes, in the form. The box that has the focus keeps it. */
export function show(form, entries, state) {
  const focused = form.contains(document.activeElement) ? document.activeElement : null;
  const wanted = focused && [focused.name, focused.value];
  form.replaceChildren(
    ...GROUPS.map((group) => [group, choices(group, entries, state)])
      .filter(([, found]) => found.length > 1 || found.some(({ checked }) => checked))
      .map(([group, found]) => fieldset(group, found, state)),
  );
  if (wanted)
    [...form.elements].find((input) => input.name === wanted[0] && input.value === wanted[1])?.focus();
}

function fieldset(group, found, { legends, number }) {
  const set = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = legends[group];
  const list = document.createElement("div");
  list.className = "search-choices";
  list.append(
    ...found.map(({ value, label, count, checked }) => {
      const line = document.createElement("label");
      const box = document.createElement("input");
      Object.assign(box, { type: "checkbox", name: group, value, checked });
      line.append(box, ` ${label} (${number(count)})`);
      return line;
    }),
  );
  set.append(legend, list);
  return set;
}
