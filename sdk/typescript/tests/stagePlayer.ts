import { vi } from "vitest";
import { DramaClient } from "../src/client/dramaClient.ts";
import type { PlayerOptions } from "../src/player/options.ts";
import { Player } from "../src/player/player.ts";
import { FakeHub, FakeNetwork } from "./fakeHub.ts";

type Wire = Record<string, unknown>;

/** A player before a hub in memory, in a page of its own. */
export class StagePlayer {
  readonly hub = new FakeHub();
  readonly host = document.createElement("div");
  story: Wire = { id: "ferry", title: "The Last Ferry", version: "0", language: "en", aspect: "9:16", form: "film", episodes: [], endings: 4 };
  #player: Player | undefined;

  constructor() {
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify([this.story]))));
  }

  get player(): Player {
    if (!this.#player) throw new Error("The player is not open yet.");
    return this.#player;
  }

  async open(options: Partial<PlayerOptions> = {}): Promise<void> {
    document.body.replaceChildren(this.host);
    const client = new DramaClient({ url: "http://drama.test", link: this.hub, network: new FakeNetwork() });
    this.#player = new Player({ src: "http://drama.test", story: "ferry", host: this.host, client, ...options });
    this.host.append(this.#player.element);
    void this.#player.run();
    await vi.advanceTimersByTimeAsync(10);
  }

  async close(): Promise<void> {
    await this.#player?.stop();
    this.#player?.element.remove();
  }

  find(testId: string): HTMLElement | null {
    return this.player.element.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
  }

  all(testId: string): HTMLElement[] {
    return [...this.player.element.querySelectorAll<HTMLElement>(`[data-testid="${testId}"]`)];
  }

  /** What the host's page heard of one event. */
  heard<Detail>(name: string): Detail[] {
    const details: Detail[] = [];
    this.host.addEventListener(name, (event) => details.push((event as CustomEvent<Detail>).detail));
    return details;
  }
}

export function press(key: string): void {
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }));
}
