import { h, s, section } from "./dom.ts";
import type { Rate, RetentionPoint, StoryReport } from "./model.ts";
import { count, interval, percent, rate, rateAndCounts, seconds } from "./words.ts";

/** A bar of a share with its interval as a whisker; a count alone where the share is hidden. */
export function bar(of: Rate, label: string): HTMLElement {
  const track = h("span", { class: "bar", role: "img", "aria-label": `${label}: ${rateAndCounts(of)}${of.low === null ? "" : `, 95 % interval ${interval(of)}`}` });
  if (of.value !== null) track.append(h("span", { class: "bar-fill", style: `width:${of.value * 100}%` }));
  if (of.low !== null && of.high !== null)
    track.append(h("span", { class: "whisker", style: `left:${of.low * 100}%;width:${(of.high - of.low) * 100}%` }));
  return track;
}

/** Every decision with its choices. */
export function choices(report: StoryReport): HTMLElement {
  const decisions = report.beats.filter((beat) => beat.choices.length > 0 && beat.entries > 0);
  const named = new Set([report.headline.choice, report.headline.steepestChoice]);
  const timeouts = decisions.reduce((sum, beat) => sum + (beat.timeouts?.count ?? 0), 0);
  const answered = decisions.reduce((sum, beat) => sum + (beat.timeouts?.of ?? 0), 0);
  const sentence =
    timeouts === 0
      ? "Bars show what viewers took themselves; whiskers show how far chance alone could move them."
      : `Bars show what viewers took themselves; ${percent(timeouts / Math.max(1, answered))} of decisions were left to the clock and stand apart.`;
  return section(
    "choices",
    "Choices",
    sentence,
    h(
      "div",
      { class: "questions" },
      ...decisions.map((beat) =>
        h(
          "article",
          { class: "question" },
          h(
            "header",
            {},
            h("h3", {}, beat.title),
            beat.timeToChoice?.medianSeconds != null &&
              h("span", { class: "muted", title: "Half of the viewers have chosen by then; nine in ten by the second number" }, `${seconds(beat.timeToChoice.medianSeconds)} to choose${beat.timeToChoice.p90Seconds === null ? "" : `, nine in ten by ${seconds(beat.timeToChoice.p90Seconds)}`}`),
          ),
          ...beat.choices.map((choice) =>
            h(
              "div",
              { class: "choice" },
              h("span", { class: "choice-text" }, choice.text),
              h("span", { class: "choice-share" }, choice.share.value === null ? `${choice.share.count} of ${choice.share.of}` : rate(choice.share)),
              bar(choice.share, choice.text),
              h(
                "span",
                { class: "choice-note muted" },
                choice.continuation.value === null
                  ? `taken ${count(choice.share.count, "time")}`
                  : h("span", { class: named.has(choice.id) ? "named" : null }, `${named.has(choice.id) ? "▾ " : ""}${percent(choice.continuation.value)} stay after it`),
                choice.timeouts > 0 && h("span", { class: "clock" }, `◷ ${count(choice.timeouts, "time-out")}`),
                choice.auto > 0 && h("span", { class: "clock" }, `↻ ${choice.auto} automatic`),
              ),
            ),
          ),
        ),
      ),
    ),
    h(
      "p",
      { class: "note" },
      "Observational: viewers choose their branch themselves, so those who stay after a choice may be those who would have stayed anyway.",
    ),
  );
}

/** The endings that viewers came to. */
export function endings(report: StoryReport): HTMLElement | null {
  if (report.endings.length === 0) return null;
  const found = report.endings.filter((ending) => ending.share.count > 0);
  const sorted = [...report.endings].sort((a, b) => b.share.count - a.share.count);
  const first = sorted[0];
  const sentence =
    found.length === 0 || !first
      ? "Nobody has reached an ending yet."
      : `Viewers have found ${found.length} of ${count(report.endings.length, "ending")}; ${first.title} most often.`;
  return section(
    "endings",
    "Endings",
    sentence,
    h(
      "div",
      { class: "rows" },
      ...sorted.map((ending) =>
        h(
          "div",
          { class: "row" },
          h("span", { class: "row-title" }, ending.title),
          h("span", { class: "row-figure" }, ending.share.value === null ? String(ending.share.count) : rate(ending.share)),
          bar(ending.share, ending.title),
        ),
      ),
    ),
  );
}

/** From episode to episode. */
export function episodes(report: StoryReport): HTMLElement | null {
  if (report.episodes.length < 2) return null;
  const first = report.episodes[0];
  const most = Math.max(1, ...report.episodes.map((episode) => episode.started));
  const sentence =
    first?.wentOn.value == null
      ? "Each episode's viewers, and how many of them play on into the next."
      : `Of those who finish ${first.title}, ${percent(first.wentOn.value)} play on into the next episode.`;
  return section(
    "episodes",
    "Episode to episode",
    sentence,
    h(
      "ol",
      { class: "funnel" },
      ...report.episodes.map((episode, index) =>
        h(
          "li",
          {},
          h("div", { class: "funnel-bar", style: `width:${Math.max(2, (episode.started / most) * 100)}%` }),
          h("div", { class: "funnel-text" },
            h("strong", {}, `${episode.number === null ? "" : `${episode.number} `}${episode.title}`),
            h("span", {}, `${episode.started.toLocaleString("en")} started`),
            h("span", {}, `${rateAndCounts(episode.finished)} finished`),
            index < report.episodes.length - 1 && h("span", {}, `${rateAndCounts(episode.wentOn)} went on`),
          ),
        ),
      ),
    ),
  );
}

/** Where everybody is after each number of beats. */
export function retention(report: StoryReport): HTMLElement | null {
  const points = report.retention.filter((point) => point.watching !== null);
  const last = points.at(-1);
  if (points.length < 2 || !last) return null;
  // Narrow screens shrink the chart less, so that its figures stay readable.
  const [width, height] = window.innerWidth < 720 ? [360, 240] : [720, 260];
  // One more beat's width, so that what became of everybody at the last one can be seen.
  const x = (beat: number): string => ((beat / (last.beat + 1)) * width).toFixed(1);
  const y = (share: number): string => ((1 - share) * height).toFixed(1);
  type Share = (point: RetentionPoint) => number;
  const watching: Share = (point) => point.watching ?? 0;
  const ended: Share = (point) => watching(point) + (point.endedBy ?? 0);
  const stuck: Share = (point) => ended(point) + (point.stuckBy ?? 0);
  const top: Share = () => 1;
  const bottom: Share = () => 0;
  // A survival curve is a staircase: it holds until the next beat.
  const stairs = (share: Share): string[] => {
    const corners = [`0,${y(share === bottom ? 0 : 1)}`];
    let before = share === bottom ? 0 : 1;
    for (const point of points) {
      corners.push(`${x(point.beat)},${y(before)}`, `${x(point.beat)},${y(share(point))}`);
      before = share(point);
    }
    return [...corners, `${width},${y(before)}`];
  };
  const area = (upper: Share, lower: Share): string =>
    `M${stairs(upper).join("L")}L${stairs(lower).reverse().join("L")}Z`;
  const low: Share = (point) => point.watchingInterval?.low ?? watching(point);
  const high: Share = (point) => point.watchingInterval?.high ?? watching(point);
  const hasStuck = (last.stuckBy ?? 0) > 0;
  const step = Math.ceil(last.beat / 8);
  const ticks = Array.from({ length: Math.floor(last.beat / step) }, (_, i) => (i + 1) * step);
  const chart = s(
    "svg",
    { viewBox: `-58 -12 ${width + 70} ${height + 42}`, class: "retention", role: "img", "aria-label": `After ${last.beat} beats ${percent(last.leftBy ?? 0)} have left, ${percent(last.endedBy ?? 0)} have reached an ending and ${percent(last.watching ?? 0)} are still watching.` },
    s("path", { class: "area-left", d: area(top, stuck) }),
    s("path", { class: "area-ended", d: area(ended, watching) }),
    hasStuck && s("path", { class: "area-stuck", d: area(stuck, ended) }),
    s("path", { class: "area-watching", d: area(watching, bottom) }),
    s("path", { class: "band", d: area(high, low) }),
    s("path", { class: "curve", d: `M${stairs(watching).join("L")}` }),
    ...[0, 0.5, 1].map((share) => s("text", { x: -8, y: (1 - share) * height + 4, class: "tick end" }, percent(share))),
    ...ticks.map((beat) => s("text", { x: x(beat), y: height + 18, class: "tick middle" }, String(beat))),
  );
  const keys: (readonly [string, string, string])[] = [
    ["watching", "still watching", percent(last.watching ?? 0)],
    ["ended", "reached an ending", percent(last.endedBy ?? 0)],
    ["left", "left", percent(last.leftBy ?? 0)],
  ];
  if (hasStuck) keys.push(["stuck", "stopped by the script", percent(last.stuckBy ?? 0)]);
  return section(
    "retention",
    "How long they stay",
    `After ${count(last.beat, "beat")}, ${percent(last.leftBy ?? 0)} have left and ${percent(last.endedBy ?? 0)} have reached an ending.`,
    h("div", { class: "chart" }, chart),
    h("div", { class: "legend" }, ...keys.map(([kind, label, value]) => h("span", { class: "key" }, h("span", { class: `swatch ${kind}` }), h("b", {}, value), label)), h("span", { class: "key muted" }, "Beats seen, left to right; the band is the 95 % interval of those still watching")),
  );
}
