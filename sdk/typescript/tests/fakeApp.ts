import type { BridgedPlayer } from "../src/bridge/bridge.ts";
import type { AppMessage, PageMessage } from "../src/bridge/messages.ts";
import type { Channel } from "../src/bridge/channel.ts";

/** The app's side of a bridge. */
export class FakeApp implements Channel {
  readonly heard: PageMessage[] = [];
  #page: (data: unknown) => void = () => undefined;

  send(text: string): void {
    this.heard.push(JSON.parse(text) as PageMessage);
  }

  listen(heard: (data: unknown) => void): void {
    this.#page = heard;
  }

  /** Says what an app may say. */
  say(message: AppMessage extends infer M ? (M extends AppMessage ? Omit<M, "drama"> : never) : never): void {
    this.sayRaw(JSON.stringify({ drama: 1, ...message }));
  }

  /** Says anything. */
  sayRaw(data: unknown): void {
    this.#page(data);
  }

  /** What the page said last. */
  get last(): PageMessage | undefined {
    return this.heard.at(-1);
  }
}

/** A player as far as the bridge knows it. */
export class FakePlayer {
  readonly element = Object.assign(document.createElement("div"), {
    token: undefined as BridgedPlayer["token"],
    paused: false,
    play: () => void (this.element.paused = false),
    pause: () => void (this.element.paused = true),
    back: () => {
      const closed = this.open;
      this.open = false;
      return closed;
    },
  });

  /** Something stands over the film. */
  open = false;

  constructor() {
    this.element.setAttribute("story", "the-last-ferry");
  }

  /** False where the bridge has taken it over. */
  tell(name: string, detail: object): boolean {
    return this.element.dispatchEvent(new CustomEvent(name, { detail, cancelable: true }));
  }
}
