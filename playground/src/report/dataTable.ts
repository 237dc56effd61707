import { h } from "./dom.ts";

/** A row: what it is about, and its figures. */
export interface DataRow {
  readonly head: string | HTMLElement;
  readonly cells: readonly (string | HTMLElement)[];
  readonly flagged?: boolean;
}

/**
 * A table that scrolls by itself where the screen is narrow.
 * @param label Id of the element that names it.
 * @param heads Of the columns; the first is the rows' own.
 */
export function dataTable(label: string, heads: readonly string[], rows: readonly DataRow[]): HTMLElement {
  return h(
    "div",
    { class: "table", tabindex: 0, role: "group", "aria-labelledby": label },
    h(
      "table",
      {},
      h("thead", {}, h("tr", {}, ...heads.map((head, i) => h("th", { scope: "col", class: i === 0 ? null : "number" }, head)))),
      h(
        "tbody",
        {},
        ...rows.map((row) =>
          h(
            "tr",
            { class: row.flagged ? "flagged" : null },
            h("th", { scope: "row" }, row.head),
            ...row.cells.map((cell) => h("td", { class: "number" }, cell)),
          ),
        ),
      ),
    ),
  );
}

/** The numbers of a drawing, folded away below it. */
export function numbersBehind(label: string, heads: readonly string[], rows: readonly DataRow[]): HTMLElement {
  return h("details", { class: "numbers" }, h("summary", {}, "The same as a table"), dataTable(label, heads, rows));
}
