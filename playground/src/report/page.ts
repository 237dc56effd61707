import { choices } from "./choices.ts";
import { retention } from "./curves/retention.ts";
import { h, section } from "./dom.ts";
import { endings } from "./endings.ts";
import { episodes } from "./episodes.ts";
import { exits } from "./exits.ts";
import { experiments } from "./experiments/section.ts";
import { filters, filterSentence, queryFor, type ReportQuery } from "./filters.ts";
import { graph } from "./graph.ts";
import type { StoryReport } from "./model.ts";
import { paths } from "./paths/section.ts";
import { quality } from "./quality.ts";
import { returns } from "./returns.ts";
import { table } from "./table.ts";
import { watch } from "./watch.ts";
import { count, percent } from "./words.ts";

/** What the page can be asked for: other viewers, where a server can answer. */
export interface PageOptions {
  /** Shows the report of other viewers; null where the page carries its own report. */
  readonly ask: ((query: ReportQuery) => void) | null;
}

/** The report as a page. */
export async function page(report: StoryReport, options: PageOptions): Promise<HTMLElement> {
  const main = h("main", {}, header(report, options));
  if (report.viewers.count === 0) {
    main.append(empty(report, options));
    return main;
  }
  main.append(figures(report));
  main.append(section("graph", "Where they go", graphSentence(report), await graph(report)));
  const parts = [experiments, choices, retention, paths, exits, episodes, endings, returns, watch, table, quality];
  for (const part of parts) {
    const made = part(report);
    if (made) main.append(made);
  }
  main.append(reading(report));
  return main;
}

function header(report: StoryReport, options: PageOptions): HTMLElement {
  const badge = report.simulated
    ? h("span", { class: "badge simulated" }, "◇ Simulated viewers")
    : h("span", { class: "badge" }, "● Real viewers");
  const narrowed = filterSentence(report.filter);
  return h(
    "header",
    { class: "top" },
    h(
      "div",
      { class: "top-line" },
      options.ask ? h("a", { href: "/", class: "back" }, "Stories") : h("span", { class: "muted" }, "Report"),
      h("span", { class: "story-title" }, report.title),
      badge,
      options.ask && toggle(report, options.ask),
    ),
    options.ask && filters(report, options.ask),
    h("h1", {}, ...(report.viewers.count === 0 ? [report.title] : lead(report.headline.text))),
    narrowed !== null && h("p", { class: "narrowed" }, narrowed),
  );
}

/** A longer sentence than this would be a wall of large letters. */
const leadLength = 80;

/** A long sentence, its first part large: what follows a colon or a semicolon outside quotes is the detail. */
function lead(sentence: string): (string | HTMLElement)[] {
  if (sentence.length <= leadLength) return [sentence];
  let quoted = 0;
  for (let at = 0; at < sentence.length; at++) {
    const letter = sentence[at];
    if (letter === "“") quoted++;
    else if (letter === "”") quoted--;
    else if (quoted === 0 && (letter === ":" || letter === ";") && sentence[at + 1] === " ")
      return [sentence.slice(0, at + 1), h("span", { class: "lead-rest" }, sentence.slice(at + 1))];
  }
  return [sentence];
}

function toggle(report: StoryReport, ask: (query: ReportQuery) => void): HTMLElement {
  const button = (label: string, value: boolean): HTMLElement => {
    const element = h("button", { type: "button", "aria-pressed": String(report.simulated === value) }, label);
    element.addEventListener("click", () => {
      if (report.simulated !== value) ask({ ...queryFor(report), simulated: value });
    });
    return element;
  };
  return h("div", { class: "toggle", role: "group", "aria-label": "Whose playthroughs" }, button("Real", false), button("Simulated", true));
}

function figures(report: StoryReport): HTMLElement {
  const { viewers } = report;
  const judged = viewers.count >= report.minCell;
  const figure = (value: number, label: string): HTMLElement =>
    h(
      "div",
      { class: "figure" },
      h("span", { class: "figure-value" }, judged ? percent(value / viewers.count) : String(value)),
      h("span", { class: "figure-label" }, label, judged && h("span", { class: "muted" }, ` ${value.toLocaleString("en")}`)),
    );
  const found = report.endings.filter((ending) => ending.share.count > 0).length;
  return h(
    "div",
    { class: "figures" },
    h(
      "div",
      { class: "figure" },
      h("span", { class: "figure-value" }, viewers.count.toLocaleString("en")),
      h("span", { class: "figure-label" }, viewers.count === 1 ? "viewer" : "viewers"),
    ),
    figure(viewers.finished, "reached an ending"),
    figure(viewers.left, "left on the way"),
    viewers.gated > 0 && figure(viewers.gated, "left at a closed gate"),
    viewers.watching > 0 && figure(viewers.watching, "may still go on"),
    viewers.stuck > 0 && figure(viewers.stuck, "stopped by the script"),
    report.endings.length > 0 &&
      h(
        "div",
        { class: "figure" },
        h("span", { class: "figure-value" }, String(found), h("small", {}, ` of ${report.endings.length}`)),
        h("span", { class: "figure-label" }, "endings found"),
      ),
  );
}

function graphSentence(report: StoryReport): string {
  const seen = report.beats.filter((beat) => beat.entries > 0).length;
  return `Viewers have seen ${seen} of ${count(report.beats.length, "beat")}. The wider a way, the more took it; the darker, the more of them left right after.`;
}

function empty(report: StoryReport, options: PageOptions): HTMLElement {
  const box = h(
    "div",
    { class: "empty" },
    h("div", { class: "empty-mark", "aria-hidden": true }, "◌"),
    h("h2", {}, report.headline.text),
    h(
      "p",
      {},
      report.simulated
        ? "Send some through the story, seeded and with habits of their own, and see where they leave:"
        : "As soon as somebody plays, this page says where they go and where they leave. To try it now, send simulated viewers; they are kept apart from real ones:",
    ),
    h("code", {}, options.ask ? `./drama simulate FOLDER --url ${location.origin}` : "./drama simulate FOLDER"),
    h("code", {}, "./drama report FOLDER --simulated"),
    h("p", {}, `FOLDER is where ${report.title} is written.`),
  );
  if (options.ask && !report.simulated) {
    const { ask } = options;
    const button = h("button", { type: "button", class: "primary" }, "Show simulated viewers");
    button.addEventListener("click", () => {
      ask({ ...queryFor(report), simulated: true });
    });
    box.append(button);
  }
  return box;
}

function reading(report: StoryReport): HTMLElement {
  const { viewers } = report;
  const aside = [
    viewers.replays > 0 ? `${count(viewers.replays, "replay")} not counted` : null,
    viewers.otherVersions > 0 ? `${count(viewers.otherVersions, "playthrough")} of other versions not counted` : null,
  ].filter((text) => text !== null);
  return h(
    "footer",
    {},
    h(
      "p",
      {},
      `A viewer has left who stopped at a decision and gave no sign for more than ${report.silenceMinutes} minutes${report.simulated ? ", or, being simulated, whose connection closed there" : ""}. An ending is not a loss. Rates with fewer than ${report.minCell} viewers behind them are hidden; whiskers are 95 % Wilson intervals.`,
    ),
    h(
      "p",
      {},
      `Version ${report.version.slice(0, 8)}, made ${new Date(report.madeAt).toLocaleString("en", { dateStyle: "medium", timeStyle: "short" })}${aside.length > 0 ? `; ${aside.join(", ")}` : ""}.`,
    ),
  );
}
