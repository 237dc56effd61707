import { h } from "../report/dom.ts";
import { placeOf, type StoryNode, type StoryPage } from "./model.ts";

export const kinds = { start: "Start", decision: "Decision", ending: "Ending", deadEnd: "Dead end" } as const;

/** What there is to know of a node, with ways to those around it. */
export function details(page: StoryPage, node: StoryNode, go: (id: string) => void, close: () => void): HTMLElement {
  const shut = h("button", { type: "button", class: "close", "aria-label": "Close" }, "×");
  shut.addEventListener("click", close);
  return h(
    "div",
    { class: "sheet" },
    h("header", {}, h("span", { class: `kind ${node.kind}` }, kinds[node.kind]), shut),
    h("h2", {}, node.title),
    h("dl", {}, ...row("id", node.id), ...row("in", placeOf(node))),
    node.text && h("pre", {}, node.text),
    around(page, "Leads to", page.edges.filter((e) => e.from === node.id).map((e) => [e.to, e.label]), go),
    around(page, "Comes from", page.edges.filter((e) => e.to === node.id).map((e) => [e.from, e.label]), go),
  );
}

function row(term: string, value: string): HTMLElement[] {
  return value ? [h("dt", {}, term), h("dd", {}, value)] : [];
}

function around(
  page: StoryPage,
  heading: string,
  ways: readonly (readonly [id: string, label: string])[],
  go: (id: string) => void,
): HTMLElement | null {
  if (ways.length === 0) return null;
  const titles = new Map(page.nodes.map((node) => [node.id, node.title]));
  return h(
    "section",
    {},
    h("h3", {}, heading),
    h(
      "ul",
      {},
      ...ways.map(([id, label]) => {
        const button = h(
          "button",
          { type: "button", "data-to": id },
          h("span", { class: "label" }, label || "goes on"),
          h("span", { class: "target" }, titles.get(id) ?? id),
        );
        button.addEventListener("click", () => {
          go(id);
        });
        return h("li", {}, button);
      }),
    ),
  );
}
