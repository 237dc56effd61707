import "./report.css";
import { h } from "./dom.ts";
import type { StoryReport } from "./model.ts";
import { page } from "./page.ts";

const root = document.getElementById("report");

/** The report that the page carries itself, when it was saved as one file. */
function embedded(): StoryReport | null {
  const text = document.getElementById("report-data")?.textContent.trim();
  return text ? (JSON.parse(text) as StoryReport) : null;
}

/** The story in the address: `/report/<story>`. */
function storyOfAddress(): string {
  return decodeURIComponent(/\/report\/([^/]+)/.exec(location.pathname)?.[1] ?? "");
}

async function fetchReport(story: string, simulated: boolean): Promise<StoryReport> {
  const response = await fetch(`/api/stories/${encodeURIComponent(story)}/report?simulated=${String(simulated)}`);
  if (response.ok) return (await response.json()) as StoryReport;
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

async function render(report: StoryReport, choose: ((simulated: boolean) => void) | null): Promise<void> {
  document.title = `${report.title}: report`;
  const content = await page(report, { choose });
  root?.replaceChildren(content);
}

function message(title: string, text: string, again: (() => void) | null): void {
  const box = h("div", { class: "empty", role: "status" }, h("h2", {}, title), h("p", {}, text));
  if (again) {
    const button = h("button", { type: "button", class: "primary" }, "Try again");
    button.addEventListener("click", again);
    box.append(button);
  }
  root?.replaceChildren(h("main", {}, box));
}

async function show(story: string, simulated: boolean): Promise<void> {
  root?.setAttribute("aria-busy", "true");
  try {
    const report = await fetchReport(story, simulated);
    await render(report, (next) => {
      history.pushState(null, "", next ? "?simulated=true" : location.pathname);
      void show(story, next);
    });
  } catch (error) {
    message("No report", error instanceof Error ? error.message : "The report could not be read.", () => void show(story, simulated));
  } finally {
    root?.removeAttribute("aria-busy");
  }
}

function showAddress(): void {
  const story = storyOfAddress();
  if (story) void show(story, new URLSearchParams(location.search).get("simulated") === "true");
  else message("Which story?", "Open a story's report from the list of stories.", null);
}

const own = embedded();
if (own) {
  void render(own, null);
} else {
  window.addEventListener("popstate", showAddress);
  showAddress();
}
