import type { BeatView, ChoiceView, EpisodeChangeView, LineView, PlayerEventKind, WindowView } from "../../protocol.ts";
import type { ChoiceList } from "../choices/choiceList.ts";
import { painted } from "../dom.ts";
import { NextEpisode } from "../journey/nextEpisode.ts";
import type { Settings } from "../settings/settings.ts";
import type { View } from "../view.ts";
import { DecisionClock } from "./decisionClock.ts";
import { Pacer } from "./pacer.ts";
import { readingTime } from "./readingTime.ts";
import { stepsOf, type Step } from "./steps.ts";

/** How long an episode's title stands, in milliseconds. */
export const titleMs = 2400;

/** Why nothing moves: the viewer's wish, a page out of sight, an open panel, a closed gate, a picture that does not come. */
export type HoldReason = "viewer" | "hidden" | "panel" | "gate" | "stall";

export interface DirectorEvents {
  step(index: number, step: Step): void;
  /** A line is on screen. */
  line(line: LineView, index: number): void;
  /** How long a line's voice takes, in milliseconds; undefined where none is heard. */
  spokenMs(line: LineView): number | undefined;
  /** A line is to be said again. */
  repeat(line: LineView): void;
  /** The choices are there. */
  offered(beat: BeatView): void;
  window(kind: Extract<PlayerEventKind, `window${string}`>): void;
  /** The window is closed: by the viewer's choice, or by time. */
  settled(choice: ChoiceView, timedOut: boolean): void;
  /** Undefined is the time-out. */
  chosen(choice: ChoiceView | undefined): void;
  /** A choice behind a closed gate was pressed; the window is held. */
  gated(choice: ChoiceView): void;
  /** The beat offers nothing: an ending or a dead end. */
  over(): void;
}

/** Leads a view through the steps of one beat after the other. */
export class Director {
  readonly #view: View;
  readonly #settings: () => Settings;
  readonly #events: DirectorEvents;
  readonly #pacer = new Pacer();
  readonly #holds = new Set<HoldReason>();
  #beat: BeatView | undefined;
  #steps: readonly Step[] = [];
  #at = 0;
  #move = 0;
  #clock: DecisionClock | undefined;
  #list: ChoiceList | undefined;
  /** The choices are on screen, and the server was told. */
  #isOpen = false;
  #fallback: string | undefined;
  #count: NextEpisode | undefined;

  constructor(view: View, settings: () => Settings, events: DirectorEvents) {
    this.#view = view;
    this.#settings = settings;
    this.#events = events;
  }

  get held(): boolean {
    return this.#holds.size > 0;
  }

  isHeld(reason: HoldReason): boolean {
    return this.#holds.has(reason);
  }

  /** What is left of the open window, in milliseconds. */
  get remainingMs(): number | undefined {
    return this.#clock?.remainingMs;
  }

  get step(): Step | undefined {
    return this.#steps[this.#at];
  }

  /** Shows a beat, from a step on where the viewer left it there. */
  async play(beat: BeatView, turn: number, from = 0): Promise<void> {
    this.stop();
    this.#beat = beat;
    this.#steps = stepsOf(beat);
    const at = Math.min(Math.max(0, from), this.#steps.length - 1);
    this.#view.clear();
    this.#view.beat(beat, turn);
    const move = this.#move;
    await this.#restore(beat, at);
    if (move === this.#move) await this.#go(at);
  }

  /** The next line, at a tap or by itself. Cards and choices are not tapped away. */
  advance(): void {
    const kind = this.step?.kind;
    if (kind === "line" || kind === "title") void this.#go(this.#at + 1);
  }

  /** The line before, within the beat. */
  back(): void {
    if (this.#view.paced && this.step?.kind === "line" && this.#steps[this.#at - 1]?.kind === "line")
      void this.#go(this.#at - 1);
  }

  /** The line on screen once more: its voice, and its whole time. */
  replay(): void {
    const { step } = this;
    const at = step?.kind === "line" ? step.line : step?.kind === "choices" ? -1 : undefined;
    const line = at === undefined ? undefined : this.#beat?.lines.at(at);
    if (!line || !this.#view.paced) return;
    this.#events.repeat(line);
    this.repace();
  }

  /** Takes the choice at a position. */
  take(index: number): void {
    // Before a gate the other ways are open, and what can be pressed can be taken.
    if ([...this.#holds].every((reason) => reason === "gate" || reason === "stall")) this.#list?.take(index);
  }

  /** Takes an offered choice by its id; false where that is not possible now. */
  choose(id: string): boolean {
    const list = this.#list;
    this.take(this.#beat?.choices.findIndex((choice) => choice.id === id) ?? -1);
    return list !== undefined && list !== this.#list;
  }

  hold(reason: HoldReason): void {
    const first = !this.held;
    this.#holds.add(reason);
    if (!first) return;
    this.#pacer.hold();
    this.#clock?.hold();
    this.#count?.hold();
    if (this.#isOpen) this.#events.window("windowHeld");
  }

  release(reason: HoldReason): void {
    if (!this.#holds.delete(reason) || this.held) return;
    this.#pacer.resume();
    this.#count?.run();
    if (!this.#isOpen) return;
    this.#clock?.run();
    this.#events.window("windowResumed");
  }

  /** Takes the server's clock for the open decision. */
  agree(window: WindowView): void {
    this.#fallback = window.defaultChoice;
    this.#clock?.agree(window);
  }

  /** A gate was opened: what is behind it can be taken, and the window goes on. */
  open(gate: string): void {
    this.#list?.open(gate);
    this.release("gate");
  }

  /** Offers the beat's choices again, held, where the one that was taken led to a closed gate. */
  async refuse(beat: BeatView, turn: number): Promise<void> {
    await this.play(beat, turn, Infinity);
    this.hold("gate");
  }

  /** Says again what stands on screen, for a server that has lost sight of it. */
  announce(): void {
    if (!this.#isOpen) return;
    this.#events.window("windowOpened");
    if (this.held) this.#events.window("windowHeld");
  }

  /** The same beat, with better takes of what is still to be shown. */
  improve(beat: BeatView): void {
    if (this.#beat?.id !== beat.id) return;
    this.#beat = beat;
    const step = this.step;
    this.#view.improve?.(beat, step && "line" in step ? step.line : beat.lines.length);
  }

  /** Lines go on in another way, or a voice begins: the one on screen has its whole time from now. */
  repace(): void {
    if (this.step?.kind === "line") this.#pace();
  }

  stop(): void {
    this.#move++;
    this.#pacer.cancel();
    this.#endCount();
    this.#closeDecision();
  }

  #endCount(): void {
    this.#count?.stop();
    this.#count = undefined;
  }

  /** What stands on screen before the step a viewer comes back to. */
  async #restore(beat: BeatView, at: number): Promise<void> {
    const before = this.#steps.slice(0, at).filter((step) => step.kind === "line");
    const shown = this.#view.paced ? (this.#steps[at]?.kind === "line" ? [] : before.slice(-1)) : before;
    for (const { line } of shown) await this.#view.line(beat, line);
  }

  async #go(at: number): Promise<void> {
    const beat = this.#beat;
    const step = this.#steps[at];
    if (!beat || !step) return;
    const move = ++this.#move;
    this.#pacer.cancel();
    this.#endCount();
    this.#at = at;
    this.#events.step(at, step);
    switch (step.kind) {
      case "line": {
        await this.#view.line(beat, step.line);
        if (move !== this.#move) return;
        const line = beat.lines[step.line];
        if (line) this.#events.line(line, step.line);
        if (this.#view.paced) this.#pace();
        else await this.#go(at + 1);
        return;
      }
      case "title":
        await this.#view.title(beat, step.episode, step.line);
        if (move !== this.#move) return;
        if (!this.#view.paced) await this.#go(at + 1);
        else this.#after(titleMs);
        return;
      case "episode":
        this.#border(step.change, () => {
          if (move !== this.#move) return;
          this.#view.clear();
          void this.#go(at + 1);
        });
        return;
      case "choices":
        this.#offer(beat);
        return;
      default:
        this.#events.over();
    }
  }

  /** The next episode begins by itself, unless the viewer wants nothing to. */
  #border(change: EpisodeChangeView, goOn: () => void): void {
    const card = this.#view.episode(change, goOn);
    const { advance, timers } = this.#settings();
    if (!change.next || !this.#view.paced || advance !== "auto" || timers === "none") return;
    this.#count = new NextEpisode(card, goOn);
    if (!this.held) this.#count.run();
  }

  #pace(): void {
    this.#pacer.cancel();
    const step = this.step;
    const { advance, pace } = this.#settings();
    if (advance !== "auto" || step?.kind !== "line") return;
    const line = this.#beat?.lines[step.line];
    this.#after((line && this.#events.spokenMs(line)) ?? readingTime(line?.text ?? "", pace));
  }

  #after(ms: number): void {
    this.#pacer.run(ms, () => {
      this.advance();
    });
    if (this.held) this.#pacer.hold();
  }

  #offer(beat: BeatView): void {
    const { window } = beat;
    this.#fallback = window?.defaultChoice;
    const list = this.#view.choices(beat.choices, window, (choice) => {
      if (choice.gate && list.isLocked(choice)) {
        this.hold("gate");
        this.#events.gated(choice);
        return;
      }
      this.#closeDecision();
      this.#view.chosen(choice);
      this.#events.settled(choice, false);
      this.#events.chosen(choice);
    });
    this.#list = list;
    list.focus();
    if (window) {
      this.#clock = new DecisionClock(window, {
        tick: (remaining) => {
          list.tick(remaining);
        },
        closed: () => {
          this.#timeOut(beat, this.#fallback ?? window.defaultChoice, list);
        },
      });
    }
    this.#events.offered(beat);
    // The window opens with what the viewer sees, not with what was asked of the browser.
    void painted().then(() => {
      if (list !== this.#list) return;
      this.#isOpen = true;
      this.announce();
      if (!this.held) this.#clock?.run();
    });
  }

  #timeOut(beat: BeatView, fallback: string, list: ChoiceList): void {
    this.#closeDecision();
    list.settle(fallback, true);
    const taken = beat.choices.find(({ id }) => id === fallback);
    if (taken) {
      this.#view.chosen(taken);
      this.#events.settled(taken, true);
    }
    this.#events.chosen(undefined);
  }

  #closeDecision(): void {
    this.#clock?.stop();
    this.#clock = undefined;
    this.#list = undefined;
    this.#isOpen = false;
    this.#holds.delete("gate");
  }
}
