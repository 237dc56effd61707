import type { DramaPlayerEvents } from "../player/events.ts";
import type { Bridge, BridgedPlayer } from "./bridge.ts";
import type { Channel } from "./channel.ts";
import { decodeAppMessage, type Refusal } from "./decode.ts";
import { bridgeVersion, type AppMessage, type HelloMessage, type PageMessage, type Shared } from "./messages.ts";
import { clearSafeAreas, setSafeAreas } from "./safeAreas.ts";
import { Tokens } from "./tokens.ts";

/** So long the app may take to say hello, in milliseconds; then the page goes on as if there were none. */
export const helloMs = 5000;

/** A message without what all have. */
type Told<M> = M extends PageMessage ? Omit<M, "drama"> : never;

/** One player and one app: what the player tells goes out, what the app says is done. */
export class PlayerBridge implements Bridge {
  readonly app: Promise<HelloMessage | undefined>;
  readonly #player: BridgedPlayer;
  readonly #channel: Channel;
  readonly #back: (() => boolean) | undefined;
  readonly #ended = new AbortController();
  readonly #tokens = new Tokens((id) => {
    this.#tell({ type: "needToken", id });
  });
  #there = true;
  #greeted: (hello: HelloMessage | undefined) => void = () => undefined;
  #gate: ({ readonly id: string } & Pick<DramaPlayerEvents["drama-gate"], "granted" | "dismiss">) | undefined;
  #gates = 0;
  /** The app holds the film, which was not paused by the viewer. */
  #held = false;

  constructor(player: BridgedPlayer, channel: Channel, back?: () => boolean) {
    this.#player = player;
    this.#channel = channel;
    this.#back = back;
    this.app = new Promise((resolve) => (this.#greeted = resolve));
    const late = setTimeout(() => {
      this.#goAlone();
    }, helloMs);
    void this.app.then(() => {
      clearTimeout(late);
    });
    channel.listen((data) => {
      this.#heard(decodeAppMessage(data));
    }, this.#ended.signal);
    this.#follow();
    this.#tell({ type: "ready", versions: [bridgeVersion], story: this.#story });
  }

  share({ title, text, url }: Shared): boolean {
    if (!title && !text && !url) throw new TypeError("There is nothing to share: give a title, a text or an address.");
    const what = { ...(title && { title }), ...(text && { text }), ...(url && { url: new URL(url, location.href).href }) };
    return this.#there && this.#tell({ type: "share", story: this.#story, ...what });
  }

  close(): boolean {
    return this.#there && this.#tell({ type: "close", reason: "page" });
  }

  disconnect(): void {
    this.#ended.abort();
    this.#goAlone();
    clearSafeAreas(this.#player);
  }

  get #story(): string {
    return this.#player.getAttribute("story") ?? "";
  }

  #tell(message: Told<PageMessage>): true {
    this.#channel.send(JSON.stringify({ drama: bridgeVersion, ...message }));
    return true;
  }

  /** No app answers: tokens and gates are the page's own again. */
  #goAlone(): void {
    this.#there = false;
    this.#gate?.dismiss();
    this.#gate = undefined;
    this.#greeted(undefined);
  }

  /** What the player tells goes to the app. */
  #follow(): void {
    const own = this.#player.token;
    this.#player.token = async () => {
      await this.app;
      return this.#there ? this.#tokens.take() : ((await own?.()) ?? "");
    };
    this.#on("drama-gate", (asked, event) => {
      if (!this.#there || event.defaultPrevented) return;
      // The app shows the offer; the player shows none of its own.
      event.preventDefault();
      this.#offer(asked);
    });
    this.#on("drama-ending", ({ ending: { id, title }, isNew }) => {
      if (this.#there) this.#tell({ type: "ended", story: this.#story, ending: { id, title }, isNew });
    });
    this.#on("drama-error", ({ code, message }) => {
      if (this.#there) this.#tell({ type: "error", code, message });
    });
    this.#on("drama-connection", ({ state }) => {
      if (state === "lost" || state === "offline") this.#tokens.forget();
    });
    // A film that had not begun when the app went away does not begin without it.
    this.#on("drama-beat", () => {
      if (this.#held) this.#player.pause();
    });
  }

  #on<K extends keyof DramaPlayerEvents>(name: K, heard: (detail: DramaPlayerEvents[K], event: Event) => void): void {
    const listener = (event: Event) => {
      heard((event as CustomEvent<DramaPlayerEvents[K]>).detail, event);
    };
    this.#player.addEventListener(name, listener, { signal: this.#ended.signal });
  }

  #offer({ gate, offer, granted, dismiss }: DramaPlayerEvents["drama-gate"]): void {
    const id = `gate-${++this.#gates}`;
    this.#gate = { id, granted, dismiss };
    this.#tell({ type: "gate", id, story: this.#story, gate, offer: offer ?? null });
  }

  #heard(message: AppMessage | Refusal): void {
    if ("code" in message) {
      this.#refuse(message);
      return;
    }
    switch (message.type) {
      case "hello":
        this.#hello(message);
        break;
      case "token":
        if (!this.#tokens.give(message.token, message.id)) warn(`No question '${message.id ?? ""}' waits for a token.`);
        break;
      case "grant":
        this.#granted(message.id, message.granted);
        break;
      case "pause":
        this.#held ||= !this.#player.paused;
        this.#player.pause();
        break;
      case "resume":
        if (this.#held) this.#player.play();
        this.#held = false;
        break;
      case "back":
        if (!this.#back?.() && !this.#player.back()) this.#tell({ type: "close", reason: "back" });
        break;
      case "safeAreas":
        setSafeAreas(this.#player, message);
        break;
    }
  }

  /** A hello that comes late is as good as one in time. */
  #hello(hello: HelloMessage): void {
    if (!hello.versions.includes(bridgeVersion)) {
      const spoken = hello.versions.join(", ");
      this.#refuse({ code: "unsupported_version", message: `This page speaks version ${bridgeVersion}, the app ${spoken || "none"}.` });
      this.#goAlone();
      return;
    }
    this.#there = true;
    if (hello.token !== undefined) this.#tokens.give(hello.token);
    if (hello.safeAreas) setSafeAreas(this.#player, hello.safeAreas);
    this.#greeted(hello);
  }

  #granted(id: string, granted: boolean): void {
    const gate = this.#gate;
    if (gate?.id !== id) {
      warn(`No gate '${id}' waits for an answer.`);
      return;
    }
    this.#gate = undefined;
    if (granted) gate.granted();
    else gate.dismiss();
  }

  #refuse({ code, message }: Refusal): void {
    warn(message);
    // An error is never answered by an error: two sides that do so never stop.
    if (code !== "error") this.#tell({ type: "error", code, message });
  }
}

function warn(message: string): void {
  console.warn(`drama-bridge: ${message}`);
}
