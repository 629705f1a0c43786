// Reads calendars with ical.js and tells what it finds, as the mail programs built on it would.
// In: a JSON list of files. Out: a JSON list, one item per file: its events in order, each with uid, summary,
// description, and the first instants at which it is held, in UTC; whole days as days.

import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const MOST = 500;

function told(time) {
  return time.isDate ? time.toString() : time.toJSDate().toISOString().slice(0, 16) + "Z";
}

function held(event) {
  if (!event.isRecurring()) {
    const ends = event.component.hasProperty("dtend");
    return [[told(event.startDate), ends ? told(event.endDate) : null]];
  }
  const pairs = [];
  const iterator = event.iterator();
  for (let start = iterator.next(); start && pairs.length < MOST; start = iterator.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(start);
    pairs.push([told(startDate), event.component.hasProperty("dtend") ? told(endDate) : null]);
  }
  return pairs;
}

function read(file) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(zone);
  }
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      instants: held(event),
    };
  });
}

const files = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(files.map(read)));
