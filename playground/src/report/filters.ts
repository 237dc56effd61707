import { h } from "./dom.ts";
import type { Device, ReportFilter, StoryReport } from "./model.ts";

/** What a server is asked for, as the query of the page's address has it. */
export interface ReportQuery {
  readonly simulated: boolean;
  readonly version?: string;
  readonly locale?: string;
  readonly device?: string;
  readonly experiment?: string;
  readonly variant?: string;
  /** Hides rates with fewer viewers than this. */
  readonly minCell?: string;
}

const named = ["version", "locale", "device", "experiment", "variant", "minCell"] as const;
/** The least cell of a report that was not asked for another. */
const usualCell = 10;
const devices: Readonly<Record<Device, string>> = { phone: "Phone", tablet: "Tablet", desktop: "Desktop", tv: "TV" };

/** Reads an address's query; what no report is asked for is left out. */
export function queryOf(search: string): ReportQuery {
  const read = new URLSearchParams(search);
  const given = named.flatMap((name) => {
    const value = read.get(name);
    return value ? [[name, value] as const] : [];
  });
  return { simulated: read.get("simulated") === "true", ...Object.fromEntries(given) };
}

/** The query of an address, with its question mark; empty for real viewers of the version that is served. */
export function searchOf(query: ReportQuery): string {
  const search = new URLSearchParams();
  if (query.simulated) search.set("simulated", "true");
  for (const name of named) if (query[name]) search.set(name, query[name]);
  const text = search.toString();
  return text ? `?${text}` : "";
}

/** The query that gives a report like this one. */
export function queryFor(report: StoryReport): ReportQuery {
  const { acrossVersions, locale, device, experiment, variant } = report.filter;
  return {
    simulated: report.simulated,
    ...(acrossVersions && { version: "all" }),
    ...(locale !== null && { locale }),
    ...(device !== null && { device }),
    ...(experiment !== null && { experiment }),
    ...(variant !== null && { variant }),
    ...(report.minCell !== usualCell && { minCell: String(report.minCell) }),
  };
}

/** Which viewers these are, in a sentence; null where they are all of this version. */
export function filterSentence({ acrossVersions, locale, device, experiment, variant }: ReportFilter): string | null {
  const only = [
    locale === null ? null : `with the language ${locale}`,
    device === null ? null : `on a ${device === "tv" ? "TV" : device}`,
    experiment === null ? null : `exposed to ${variant === null ? `the experiment ${experiment}` : `the variant ${variant} of the experiment ${experiment}`}`,
  ].filter((part) => part !== null);
  if (only.length === 0) return acrossVersions ? "Viewers of all versions of the story." : null;
  return `Only viewers ${only.join(", ")}${acrossVersions ? "; of all versions of the story" : ""}.`;
}

interface Choice {
  readonly label: string;
  readonly query: ReportQuery;
}

/** Controls that narrow the report; null where there is nothing to narrow. */
export function filters(report: StoryReport, ask: (query: ReportQuery) => void): HTMLElement | null {
  const now = queryFor(report);
  const { dimensions } = report;
  const all = (own: readonly string[], chosen: string | undefined): string[] =>
    [...new Set([...own, ...(chosen === undefined ? [] : [chosen])])].sort();
  const { version, locale, device, experiment, variant } = now;
  const others = without(without(now, "experiment"), "variant");
  const pair = experiment && (variant ? `${experiment}/${variant}` : experiment);
  const pairs = all([...dimensions.experiments, ...dimensions.experiments.map((one) => one.split("/")[0] ?? one)], pair);
  const parts = [
    (dimensions.versions.length > 1 || version !== undefined) &&
      select("Version", [
        { label: "This version", query: without(now, "version") },
        { label: "All versions", query: { ...now, version: "all" } },
      ], version === undefined ? 0 : 1, ask),
    several(all(dimensions.locales, locale), locale, "Language", "All languages", (one) => one, (one) => ({ ...now, locale: one }), without(now, "locale"), ask),
    several(all(dimensions.devices, device), device, "Device", "All devices", (one) => devices[one as Device], (one) => ({ ...now, device: one }), without(now, "device"), ask),
    several(pairs, pair, "Experiment", "Everybody", (one) => one.replace("/", ": "), (one) => {
      const [name = one, arm] = one.split("/");
      return { ...others, experiment: name, ...(arm !== undefined && { variant: arm }) };
    }, others, ask),
  ].filter((part) => part !== null && part !== false);
  if (parts.length === 0) return null;
  return h("div", { class: "filters", role: "group", "aria-label": "Which viewers" }, ...parts);
}

function without(query: ReportQuery, name: (typeof named)[number]): ReportQuery {
  return Object.fromEntries(Object.entries(query).filter(([key]) => key !== name)) as unknown as ReportQuery;
}

/** A control for one of several values; none where there is but one and nobody asked for it. */
function several(
  values: readonly string[],
  chosen: string | undefined,
  label: string,
  everybody: string,
  words: (value: string) => string,
  narrowed: (value: string) => ReportQuery,
  wide: ReportQuery,
  ask: (query: ReportQuery) => void,
): HTMLElement | null {
  if (values.length < 2 && chosen === undefined) return null;
  const options = [{ label: everybody, query: wide }, ...values.map((value) => ({ label: words(value), query: narrowed(value) }))];
  return select(label, options, chosen === undefined ? 0 : values.indexOf(chosen) + 1, ask);
}

function select(label: string, options: readonly Choice[], chosen: number, ask: (query: ReportQuery) => void): HTMLElement {
  const control = h("select", {}, ...options.map((option, i) => h("option", { value: i, selected: i === chosen }, option.label)));
  control.addEventListener("change", () => {
    const option = options[control.selectedIndex];
    if (option) ask(option.query);
  });
  return h("label", { class: "filter" }, h("span", { class: "muted" }, label), control);
}
