import { h } from "./dom.ts";
import type { BeatReport, EdgeReport } from "./model.ts";
import { count, interval, rate, rateAndCounts, seconds, short } from "./words.ts";

/** What a beat's card says when it is pointed at or has the focus. */
export function beatDetails(beat: BeatReport): HTMLElement {
  const rows: (readonly [string, string])[] = [["Reach", rateAndCounts(beat.reach)]];
  if (beat.dropOff) rows.push(["Leave here", rateAndCounts(beat.dropOff)]);
  if (beat.dropOff?.low != null) rows.push(["95 % interval", interval(beat.dropOff)]);
  if (beat.timeToChoice && beat.timeToChoice.medianSeconds !== null)
    rows.push(["Half have chosen by", seconds(beat.timeToChoice.medianSeconds)]);
  if (beat.timeouts && beat.timeouts.count > 0) rows.push(["Time-outs", rateAndCounts(beat.timeouts)]);
  return h(
    "div",
    {},
    h("strong", {}, beat.title),
    h("dl", {}, ...rows.flatMap(([term, value]) => [h("dt", {}, term), h("dd", {}, value)])),
    beat.choices.length > 0 &&
      h(
        "ul",
        {},
        ...beat.choices.map((choice) => h("li", {}, h("span", {}, short(choice.text, 40)), h("b", {}, rate(choice.share)))),
      ),
  );
}

/** What a way says when it is pointed at. */
export function edgeDetails(edge: EdgeReport, titles: ReadonlyMap<string, string>): HTMLElement {
  const rows: (readonly [string, string])[] = [
    ["Took this way", rateAndCounts(edge.share)],
    ...(edge.choice === null ? [] : [["Of those who were there", rateAndCounts(edge.conditional)] as const]),
    ["Stayed after it", rateAndCounts(edge.continuation)],
  ];
  if (edge.continuation.low !== null) rows.push(["95 % interval", interval(edge.continuation)]);
  return h(
    "div",
    {},
    h("strong", {}, edge.label ? `“${edge.label}”` : "From the start"),
    h("p", {}, `to ${titles.get(edge.to) ?? edge.to}`),
    h("dl", {}, ...rows.flatMap(([term, value]) => [h("dt", {}, term), h("dd", {}, value)])),
  );
}

/** All of a beat's numbers in one sentence, for those who hear the graph. */
export function beatSentence(beat: BeatReport): string {
  const parts = [`${beat.title}: ${count(beat.reach.count, "viewer")} of ${beat.reach.of} came here`];
  if (beat.dropOff) parts.push(`${beat.dropOff.count} of ${beat.dropOff.of} left here`);
  if (beat.kind === "ending") parts.push("an ending");
  if (beat.kind === "deadEnd") parts.push("the script runs out here");
  return `${parts.join(", ")}.`;
}
