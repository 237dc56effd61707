import type { TrailEpisodeView } from "../../protocol.ts";
import type { Backstage } from "../backstage.ts";
import { h, icon } from "../dom.ts";
import { words } from "../words.ts";
import { JourneyPanel } from "./journeyPanel.ts";

/** Where the viewer has been, where they can go back to, and how the story goes on elsewhere. */
export class Journey {
  /** Opens it, from the controls. */
  readonly button: HTMLButtonElement;
  readonly #backstage: Backstage;
  #panel: JourneyPanel | undefined;

  constructor(backstage: Backstage) {
    this.#backstage = backstage;
    this.button = h(
      "button",
      {
        class: "round",
        part: "journey-button",
        testId: "journey-button",
        attributes: { type: "button", "aria-label": words.journey },
        onClick: () => {
          this.open();
        },
      },
      icon("journey"),
    );
  }

  get isOpen(): boolean {
    return this.#panel?.element.open === true;
  }

  open(): void {
    const { memory, playthrough, element, client, hold, release } = this.#backstage;
    this.#panel?.element.remove();
    this.#panel = new JourneyPanel(memory, playthrough.place, {
      trail: () => client.trail(),
      goBack: ({ turn }) => this.rewind(turn),
      restart: (episode) => this.#restart(episode),
      closed: () => {
        release("panel");
      },
    });
    element.append(this.#panel.element);
    hold("panel");
    this.#panel.open();
  }

  /** Opens it from the card of an ending; out of sight until it is known that there is a decision to go back to. */
  replay(): HTMLElement {
    const button = h("button", {
      class: "button",
      part: "button",
      testId: "replay",
      text: words.replayDecision,
      attributes: { type: "button", hidden: "" },
      onClick: () => {
        this.open();
      },
    });
    this.#backstage.client.trail().then(
      ({ decisions }) => {
        button.hidden = !decisions.some(({ canRewind }) => canRewind);
      },
      // Without it the story can still be watched again.
      () => undefined,
    );
    return button;
  }

  /** Goes back to the decision of an earlier turn. */
  async rewind(toTurn: number): Promise<void> {
    const { screen, playthrough, dispatch, play, again } = this.#backstage;
    const position = await playthrough.rewind(screen.turn, toTurn);
    dispatch("drama-rewind", { turn: position.turn, toTurn });
    if (screen.paced) play(position);
    // On a page what was read after it goes away.
    else void again(undefined, () => Promise.resolve({ ...position, step: 0, anew: false }));
  }

  async #restart({ id }: TrailEpisodeView): Promise<void> {
    const { playthrough, again } = this.#backstage;
    const opened = await playthrough.restart(id);
    void again(undefined, () => Promise.resolve(opened));
  }
}
