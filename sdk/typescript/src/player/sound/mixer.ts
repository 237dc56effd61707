import { mediaOf } from "../media.ts";
import { MixGraph } from "./graph.ts";
import { fadeOut, Loop, shortestFade, type Sounding } from "./loop.ts";
import { loopKinds, type LoopKind } from "./plan.ts";
import { isBelow, Samples } from "./samples.ts";

/** A voice or an effect that is not there by then belongs to another moment, in milliseconds. */
const lateMs = 1500;

/** How long a browser is given to let sound begin, in milliseconds. */
const leaveMs = 400;

/** On, off by the viewer's wish, or kept back by the browser until the viewer does something. */
export type SoundState = "on" | "off" | "refused";

interface Open {
  readonly context: AudioContext;
  readonly graph: MixGraph;
  readonly samples: Samples;
  /** Resolves when it runs, or when the browser has had its time to let it. */
  readonly begun: Promise<void>;
}

interface Wanted {
  readonly url: string | undefined;
  readonly fadeMs: number;
}

/** Everything that is heard in one playthrough. Nothing is loaded while sound is off. */
export class Mixer {
  readonly #changed: () => void;
  readonly #closing = new AbortController();
  readonly #wanted = new Map<LoopKind, Wanted>();
  readonly #loops = new Map<LoopKind, Loop>();
  readonly #sounding = new Map<LoopKind, Wanted>();
  #open: Open | undefined;
  #spoken: Sounding | undefined;
  #saying: string | undefined;
  #speech = 0;
  #on = true;
  #held = false;
  #refused = false;
  #volume = 1;

  /** `changed` is called when the state is another. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): SoundState {
    if (!this.#on) return "off";
    return this.#refused ? "refused" : "on";
  }

  /** The viewer's wish; `volume` is 0 to 1. */
  set(on: boolean, volume: number): void {
    this.#volume = volume;
    this.#open?.graph.volume(volume);
    if (on === this.#on) return;
    this.#on = on;
    if (!on) this.hush();
    this.#run();
    if (on) for (const kind of loopKinds) void this.#fade(kind);
    this.#changed();
  }

  /** The music or the ambience from now on; without an address, silence. What sounds already goes on. */
  loop(kind: LoopKind, url: string | undefined, fadeMs: number): void {
    const before = this.#wanted.get(kind)?.url;
    if ((before && mediaOf(before)) === (url && mediaOf(url))) return;
    this.#wanted.set(kind, { url, fadeMs });
    void this.#fade(kind);
  }

  /** Loads what is heard soon. */
  prepare(urls: readonly string[]): void {
    if (this.state === "on") for (const url of urls) void this.#opened()?.samples.get(url);
  }

  /** Sounds once. */
  async effect(url: string): Promise<void> {
    const there = await this.#inTime(url);
    if (!there) return;
    const source = new AudioBufferSourceNode(there.context, { buffer: there.samples });
    source.connect(there.graph.effects);
    source.start();
  }

  /** Speaks in place of what was spoken before; `begun` is called if and when the voice begins. */
  async say(url: string, begun: () => void): Promise<void> {
    this.hush();
    this.#saying = url;
    const speech = this.#speech;
    const there = await this.#inTime(url);
    if (!there || speech !== this.#speech) return;
    const source = new AudioBufferSourceNode(there.context, { buffer: there.samples });
    const gain = new GainNode(there.context);
    source.connect(gain).connect(there.graph.voice);
    source.onended = () => {
      gain.disconnect();
      if (this.#spoken?.source === source) this.hush();
    };
    this.#spoken = { source, gain };
    there.graph.duck(true);
    source.start();
    begun();
  }

  /** Ends the voice. */
  hush(): void {
    this.#speech++;
    this.#saying = undefined;
    const spoken = this.#spoken;
    if (!spoken) return;
    this.#spoken = undefined;
    this.#open?.graph.duck(false);
    fadeOut(spoken, shortestFade);
  }

  /** Forgets a voice that was taken back, in the middle of a word if need be. */
  withdraw(gone: ReadonlySet<string>): void {
    this.#open?.samples.forget(gone);
    if (this.#saying !== undefined && isBelow(this.#saying, gone)) this.hush();
  }

  /** Nothing plays. */
  silence(): void {
    this.hush();
    for (const kind of loopKinds) this.loop(kind, undefined, 0);
  }

  /** Stops the clock of all that sounds, and lets it go on. */
  hold(held: boolean): void {
    if (held === this.#held) return;
    this.#held = held;
    this.#run();
  }

  /** The viewer did something: what the browser refused it may allow now. */
  unlock(): void {
    if (this.state === "refused") this.#run();
  }

  close(): void {
    this.#closing.abort();
    void this.#open?.context.close();
    this.#open = undefined;
  }

  /** The samples, unless they come too late or nobody would hear them. */
  async #inTime(url: string) {
    const asked = performance.now();
    const open = this.state === "on" ? this.#opened() : undefined;
    if (!open) return undefined;
    const [samples] = await Promise.all([open.samples.get(url), open.begun]);
    const heard = this.state === "on" && (this.#held || open.context.state === "running");
    return samples && heard && performance.now() - asked < lateMs ? { ...open, samples } : undefined;
  }

  async #fade(kind: LoopKind): Promise<void> {
    const wanted = this.#wanted.get(kind);
    if (!wanted || !this.#on || this.#sounding.get(kind) === wanted) return;
    // Silence is no reason to open what was never heard.
    const open = wanted.url === undefined ? this.#open : this.#opened();
    const samples = wanted.url === undefined ? undefined : await open?.samples.get(wanted.url);
    if (!open || this.#wanted.get(kind) !== wanted || this.#sounding.get(kind) === wanted) return;
    this.#sounding.set(kind, wanted);
    let loop = this.#loops.get(kind);
    if (!loop) this.#loops.set(kind, (loop = new Loop(open.graph.bed)));
    loop.play(samples, wanted.fadeMs);
  }

  #run(): void {
    if (this.#open) void this.#begin(this.#open.context);
  }

  /** Lets it run or stand, as things are. */
  async #begin(context: AudioContext): Promise<void> {
    if (!this.#on || this.#held) {
      await context.suspend();
      return;
    }
    // A browser that refuses leaves this open, so time tells.
    const left = new Promise<void>((resolve) => setTimeout(resolve, leaveMs));
    await Promise.race([context.resume().catch(() => left), left]);
    this.#heed(context);
  }

  #heed(context: AudioContext): void {
    if (!this.#on || this.#held || context.state === "closed") return;
    const refused = context.state === "suspended";
    if (refused === this.#refused) return;
    this.#refused = refused;
    this.#changed();
  }

  #opened(): Open | undefined {
    if (this.#open || this.#closing.signal.aborted || typeof AudioContext === "undefined") return this.#open;
    const context = new AudioContext();
    const graph = new MixGraph(context);
    graph.volume(this.#volume);
    context.addEventListener("statechange", () => {
      if (context.state === "running") this.#heed(context);
    });
    this.#open = { context, graph, samples: new Samples(context, this.#closing.signal), begun: this.#begin(context) };
    return this.#open;
  }
}
