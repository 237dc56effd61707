import type { TimerPreference } from "../../protocol.ts";
import { h, icon } from "../dom.ts";
import { words } from "../words.ts";
import type { PanelContents } from "./desk.ts";
import { paces, type Settings } from "./settings.ts";

export interface PanelEvents {
  changed(changes: Partial<Settings>): void;
  /** Absent where no shot is on screen. */
  readonly report?: (() => void) | undefined;
  startOver(): void;
  closed(): void;
}

interface Option<T> {
  readonly value: T;
  readonly label: string;
}

/** The viewer's wishes, one row each. A modal dialog: the browser keeps the focus inside and Escape closes. */
export class SettingsPanel {
  readonly element: HTMLDialogElement;
  readonly #settings: Settings;
  readonly #events: PanelEvents;

  constructor(settings: Settings, { paced, locales, locale }: PanelContents, home: string | undefined, events: PanelEvents) {
    this.#settings = { ...settings, locale };
    this.#events = events;
    const close = () => {
      this.element.close();
    };
    this.element = h(
      "dialog",
      { class: "panel", part: "settings", testId: "settings-panel", attributes: { "aria-labelledby": "settings-title" } },
      h(
        "div",
        { class: "panel-head" },
        h("h2", { text: words.settings, attributes: { id: "settings-title" } }),
        h(
          "button",
          { class: "round", part: "close", attributes: { type: "button", "aria-label": words.close }, onClick: close },
          icon("close"),
        ),
      ),
      locales.length > 1 && this.#row("locale", words.language, locales.map(languageOption)),
      paced && this.#row("sound", words.sound, soundOptions),
      paced
        ? this.#row("captions", words.captions, captionOptions, words.captionsNote)
        : this.#row("captions", words.textSize, captionOptions.slice(1)),
      paced && this.#row("captionGround", words.captionGround, groundOptions),
      paced && this.#row("advance", words.advance, advanceOptions),
      paced && this.#row("pace", words.pace, paceOptions),
      this.#row("timers", words.timers, timerOptions, words.timersNote),
      paced && this.#row("data", words.data, dataOptions),
      paced && h("p", { class: "panel-note is-keys", text: words.keys }),
      h(
        "div",
        { class: "panel-actions" },
        events.report &&
          h("button", {
            class: "button",
            part: "button",
            testId: "report",
            text: words.report,
            attributes: { type: "button" },
            onClick: () => {
              close();
              events.report?.();
            },
          }),
        h("button", {
          class: "button",
          part: "button",
          testId: "start-over",
          text: words.startOver,
          attributes: { type: "button" },
          onClick: () => {
            close();
            events.startOver();
          },
        }),
        home !== undefined && h("a", { class: "button", part: "button", text: words.allStories, attributes: { href: home } }),
      ),
    );
    this.element.addEventListener("close", () => {
      events.closed();
    });
    this.element.addEventListener("click", (event) => {
      if (event.target === this.element) close();
    });
  }

  open(): void {
    this.element.showModal();
  }

  #row<K extends keyof Settings>(
    name: K,
    label: string,
    options: readonly Option<Settings[K]>[],
    note?: string,
  ): HTMLElement {
    return h(
      "fieldset",
      { class: "row", part: "setting" },
      h("legend", { text: label }),
      h(
        "div",
        { class: "segments" },
        ...options.map(({ value, label: text }) => {
          const input = h("input", { attributes: { type: "radio", name, value: String(value) } });
          input.checked = this.#settings[name] === value;
          input.addEventListener("change", () => {
            this.#events.changed({ [name]: value });
          });
          return h("label", { class: "segment" }, input, h("span", { text, attributes: name === "locale" ? { lang: String(value) } : {} }));
        }),
      ),
      note !== undefined && h("p", { class: "panel-note", text: note }),
    );
  }
}

const advanceOptions: readonly Option<Settings["advance"]>[] = [
  { value: "auto", label: words.advanceAuto },
  { value: "tap", label: words.advanceTap },
];

const paceOptions: readonly Option<number>[] = [
  { value: paces.fast, label: words.paceFast },
  { value: paces.normal, label: words.paceNormal },
  { value: paces.slow, label: words.paceSlow },
];

const soundOptions: readonly Option<Settings["sound"]>[] = [
  { value: "full", label: words.soundFull },
  { value: "quiet", label: words.soundQuiet },
  { value: "off", label: words.soundNone },
];

/** A language by its own name. */
function languageOption(value: string): Option<string> {
  let label = value;
  try {
    label = new Intl.DisplayNames([value], { type: "language" }).of(value) ?? value;
  } catch {
    // A name no browser knows is shown as it is written.
  }
  return { value, label };
}

const groundOptions: readonly Option<Settings["captionGround"]>[] = [
  { value: "none", label: words.captionGroundNone },
  { value: "shade", label: words.captionGroundShade },
  { value: "solid", label: words.captionGroundSolid },
];

const dataOptions: readonly Option<Settings["data"]>[] = [
  { value: "auto", label: words.dataAuto },
  { value: "save", label: words.dataSave },
  { value: "best", label: words.dataBest },
];

const captionOptions: readonly Option<Settings["captions"]>[] = [
  { value: "off", label: words.captionsOff },
  { value: "small", label: words.captionsSmall },
  { value: "medium", label: words.captionsMedium },
  { value: "large", label: words.captionsLarge },
];

const timerOptions: readonly Option<TimerPreference>[] = [
  { value: "written", label: words.timersWritten },
  { value: "doubled", label: words.timersDoubled },
  { value: "none", label: words.timersNone },
];
