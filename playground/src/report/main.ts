import "./report.css";
import "./styles/graph.css";
import "./styles/curves.css";
import "./styles/paths.css";
import "./styles/experiments.css";
import "./styles/print.css";
import { storyFrom } from "../address.ts";
import { h } from "./dom.ts";
import { queryOf, searchOf, type ReportQuery } from "./filters.ts";
import type { StoryReport } from "./model.ts";
import { page } from "./page.ts";

const root = document.getElementById("report");

/** The report that the page carries itself, when it was saved as one file. */
function embedded(): StoryReport | null {
  const text = document.getElementById("report-data")?.textContent.trim();
  return text ? (JSON.parse(text) as StoryReport) : null;
}

/** Undefined where no story has that name. */
async function fetchReport(story: string, query: ReportQuery): Promise<StoryReport | undefined> {
  const response = await fetch(`/api/stories/${encodeURIComponent(story)}/report${searchOf(query)}`).catch(() => {
    throw new Error("The server does not answer. It may be starting, or the network is gone.");
  });
  if (response.ok) return (await response.json()) as StoryReport;
  if (response.status === 404) return undefined;
  throw new Error((await messageOf(response)) ?? `The server answered ${response.status} instead of a report.`);
}

/** What the server says in words, when it does. */
async function messageOf(response: Response): Promise<string | null> {
  try {
    const { message } = (await response.json()) as { message?: unknown };
    return typeof message === "string" ? message : null;
  } catch {
    return null;
  }
}

async function render(report: StoryReport, ask: ((query: ReportQuery) => void) | null): Promise<void> {
  document.title = `${report.title}: report`;
  const content = await page(report, { ask });
  root?.replaceChildren(content);
}

/** What stands in place of a report, with the way on from there. */
function message(title: string, text: string, again?: () => void): void {
  const box = h("div", { class: "empty", role: "status" }, h("h1", {}, title), h("p", {}, text));
  if (again) {
    const button = h("button", { type: "button", class: "primary" }, "Try again");
    button.addEventListener("click", again);
    box.append(button);
  } else {
    box.append(h("a", { class: "primary", href: "/" }, "All stories"));
  }
  root?.replaceChildren(h("main", {}, box));
}

async function show(story: string, query: ReportQuery): Promise<void> {
  root?.setAttribute("aria-busy", "true");
  try {
    const report = await fetchReport(story, query);
    if (!report) {
      message("No such story", `No story is called '${story}' here.`);
      return;
    }
    await render(report, (next) => {
      history.pushState(null, "", `${location.pathname}${searchOf(next)}`);
      void show(story, next);
    });
  } catch (error) {
    message("No report", error instanceof Error ? error.message : "The report could not be read.", () => void show(story, query));
  } finally {
    root?.removeAttribute("aria-busy");
  }
}

function showAddress(): void {
  const story = storyFrom(location, "report");
  if (story) void show(story, queryOf(location.search));
  else message("Which story?", "Open a story's report from the list of stories.");
}

const own = embedded();
if (own) {
  void render(own, null);
} else {
  window.addEventListener("popstate", showAddress);
  showAddress();
}
