import { h, section } from "./dom.ts";
import type { StoryReport } from "./model.ts";
import { count } from "./words.ts";

/** What did not come in as it should; null where all did. */
export function quality({ events }: StoryReport): HTMLElement | null {
  const lines = [
    events.dropped > 0 && `${count(events.dropped, "event")} of players lost, because there was no room for them`,
    events.quarantined > 0 && `${count(events.quarantined, "event")} kept apart, because another event has their number or id`,
    events.orphans > 0 && `${count(events.orphans, "event")} of sessions that nobody knows`,
    events.duplicates > 0 && `${count(events.duplicates, "event")} that came again, the same; counted once`,
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return section(
    "quality",
    "How sound the numbers are",
    `Of all stories together, ${count(events.stored, "event")} came in as they should. Besides:`,
    h("ul", { class: "plain" }, ...lines.map((line) => h("li", {}, line))),
  );
}
