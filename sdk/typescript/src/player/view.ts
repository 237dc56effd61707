import type { BeatView, ChoiceView, EpisodeChangeView, EpisodeView, ShotView, WindowView } from "../protocol.ts";
import type { ChoiceList } from "./choices/choiceList.ts";

/** Where a beat is shown: over a film, or on a page. */
export interface View {
  readonly root: HTMLElement;
  /** False where text is read at once and the reader sets the pace. */
  readonly paced: boolean;
  beat(beat: BeatView, turn: number): void;
  /** Resolves when it is on screen, its picture with it. */
  line(beat: BeatView, line: number): Promise<void>;
  title(beat: BeatView, episode: EpisodeView, line: number): Promise<void>;
  /** The border to the next episode, which the viewer crosses; its card. */
  episode(change: EpisodeChangeView, goOn: () => void): HTMLElement;
  choices(
    choices: readonly ChoiceView[],
    window: WindowView | undefined,
    chosen: (choice: ChoiceView) => void,
  ): ChoiceList;
  /** A card that ends the beat: the ending, the dead end, a notice. */
  card(card: HTMLElement): void;
  /** Takes cards and choices away. */
  clear(): void;
  /** Loads better takes of what is still to be shown of a beat. */
  improve?(beat: BeatView, line: number): void;
  /** Lets go of media that were taken back; a shot among these takes the place of what showed them. */
  withdraw?(media: ReadonlySet<string>, shots: readonly ShotView[]): void;
  /** The shot on screen. */
  shot?(): ShotView | undefined;
  /** True while a shot is on screen. */
  shows?(shot: string): boolean;
  /** Stops all motion in its place, and lets it go on. */
  hold?(held: boolean): void;
  /** Lets go of everything it loads and holds. */
  close?(): void;
  /** Loads ahead in the order in which viewers chose so far: ids of the choices, the likeliest first. */
  likely?(choices: readonly string[]): void;
  /** What a decision leaves behind. */
  chosen(choice: ChoiceView): void;
}
