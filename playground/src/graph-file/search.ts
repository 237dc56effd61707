import { h } from "../report/dom.ts";
import { find, type StoryPage } from "./model.ts";

/** The search field: what it finds is marked, Enter goes to the next, Shift+Enter to the one before. */
export class Search {
  readonly element: HTMLElement;
  readonly field = h("input", {
    type: "search",
    placeholder: "Search  /",
    "aria-label": "Search titles, ids, texts and choices",
    autocomplete: "off",
    spellcheck: "false",
  });
  readonly #count = h("span", { class: "found", role: "status" });
  #found: string[] = [];
  #at = -1;

  constructor(
    private readonly page: StoryPage,
    private readonly mark: (found: readonly string[]) => void,
    private readonly go: (id: string) => void,
  ) {
    this.element = h("div", { class: "search", role: "search" }, this.field, this.#count);
    this.field.addEventListener("input", () => {
      this.#ask();
    });
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.#next(event.shiftKey ? -1 : 1);
      else if (event.key === "Escape") {
        this.field.value = "";
        this.#ask();
      } else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  #ask(): void {
    this.#found = find(this.page, this.field.value);
    this.#at = -1;
    this.mark(this.#found);
    this.#say();
  }

  #next(step: number): void {
    const { length } = this.#found;
    if (length === 0) return;
    this.#at = this.#at < 0 && step < 0 ? length - 1 : (this.#at + step + length) % length;
    const id = this.#found[this.#at];
    if (id !== undefined) this.go(id);
    this.#say();
  }

  #say(): void {
    const { length } = this.#found;
    this.#count.textContent =
      this.field.value.trim() === "" ? "" : length === 0 ? "nothing found" : this.#at < 0 ? `${length} found` : `${this.#at + 1} of ${length}`;
  }
}
