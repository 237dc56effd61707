import type { Position } from "../../client/dramaClient.ts";
import { DramaError } from "../../client/errors.ts";
import type { ChoiceView, PlayerEventKind } from "../../protocol.ts";
import type { Backstage } from "../backstage.ts";
import type { Gates } from "../gates/gates.ts";

/** A chosen card stays at least this long, in milliseconds. */
const chosenMs = 700;

/** Takes the viewer's decisions to the server and its answers back. */
export class Decisions {
  readonly #backstage: Backstage;
  readonly #gates: Gates;
  #answered: Promise<void> = Promise.resolve();


  constructor(backstage: Backstage, gates: Gates) {
    this.#backstage = backstage;
    this.#gates = gates;
  }

  /** Resolves when no answer is under way. */
  get answered(): Promise<void> {
    return this.#answered;
  }

  /** Undefined is the time-out, or a story that goes on by itself. */
  choose(choice: ChoiceView | undefined): void {
    this.#gates.passing();
    this.#backstage.dispatch("drama-choice", { turn: this.#backstage.screen.turn, choice: choice ?? null });
    this.#answered = this.#answer(choice);
  }

  /** What was chosen leads to a closed gate: the choices stand there again. */
  async refused({ gate = "", offer }: DramaError, { beat, turn }: Position, choice?: ChoiceView): Promise<void> {
    const { screen } = this.#backstage;
    await screen.director?.refuse(beat, turn);
    this.ask(gate, offer, choice);
  }

  /** The viewer stands before a gate; open, the choice that led there is taken. */
  ask(gate: string, offer: unknown, choice: ChoiceView | undefined): void {
    const { screen } = this.#backstage;
    this.#gates.ask(gate, offer, () => {
      if (choice) screen.director?.choose(choice.id);
    });
  }

  async #answer(choice: ChoiceView | undefined): Promise<void> {
    const { screen, playthrough, memory, play, fail } = this.#backstage;
    const { turn, position: asked } = screen;
    if (asked && choice) memory.saw(asked.beat.id, choice.id);
    const seen = new Promise((resolve) => setTimeout(resolve, screen.view?.paced ? chosenMs : 0));
    try {
      const position = await playthrough.choose(turn, choice?.id ?? null);
      await seen;
      // A beat that came another way, or a new beginning, has answered the choice already.
      if (screen.position === asked) play(position);
    } catch (reason) {
      if (screen.position !== asked) return;
      if (asked && reason instanceof DramaError && reason.code === "locked") await this.refused(reason, asked, choice);
      else fail(reason);
    }
  }

  /** Tells the server about the window, and takes its clock. */
  async window(kind: PlayerEventKind): Promise<void> {
    const { screen, report } = this.#backstage;
    const { turn } = screen;
    const reply = await report({ kind, turn });
    if (reply?.window && turn === screen.turn) screen.director?.agree(reply.window);
  }
}
