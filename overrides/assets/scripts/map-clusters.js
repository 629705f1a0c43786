// Groups of places that would cover each other on the map.

// How many pixels apart two marks must stand: a mark's size and some air.
const APART = 44;

// The places as groups, each with where its mark stands; `scale` is pixels for each unit. Looks at neighbours in a grid
// only, so that thousands of places cost no more than their number.
export function cluster(places, scale) {
  const size = APART / scale;
  const cells = new Map();
  const groups = [];
  for (const place of places) {
    const column = Math.floor(place.x / size);
    const row = Math.floor(place.y / size);
    let near = null;
    for (let x = column - 1; x <= column + 1; x++) {
      for (let y = row - 1; y <= row + 1; y++) {
        for (const group of cells.get(`${x},${y}`) ?? []) {
          const gap = Math.hypot(group.first.x - place.x, group.first.y - place.y);
          if (gap < size && (!near || gap < near.gap)) near = { group, gap };
        }
      }
    }
    if (near) {
      near.group.places.push(place);
      continue;
    }
    const group = { first: place, places: [place] };
    groups.push(group);
    const key = `${column},${row}`;
    cells.set(key, [...(cells.get(key) ?? []), group]);
  }
  // At its first place, and not in the middle of all: so two marks never come closer than that.
  return groups.map(({ first, places: found }) => ({ x: first.x, y: first.y, places: found }));
}

// The box around places: its middle and its size.
export function spread(places) {
  const [x, y] = ["x", "y"].map((name) => places.map((place) => place[name]));
  const [left, right, top, bottom] = [Math.min(...x), Math.max(...x), Math.min(...y), Math.max(...y)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}
