import type { BeatView, LineView } from "../../protocol.ts";
import { address } from "../../stories.ts";
import { Mixer, type SoundState } from "./mixer.ts";
import { effectsAt, isHeard, loopAt, loopKinds, soonAfter } from "./plan.ts";

/** How long a line stays after its voice, in milliseconds. */
const breathMs = 300;

export interface SoundtrackEvents {
  /** What the viewer can do about sound is another thing now; null where there is none to be heard. */
  state(state: SoundState | null): void;
  /** The voice of the line on screen begins. */
  spoke(): void;
}

/** What a film sounds like: leads the mixer through beats, line by line. */
export class Soundtrack {
  readonly #server: string;
  readonly #events: SoundtrackEvents;
  readonly #mixer: Mixer;
  #isHeard = false;

  constructor(server: string, events: SoundtrackEvents) {
    this.#server = server;
    this.#events = events;
    this.#mixer = new Mixer(() => {
      this.#tell();
    });
  }

  /** The viewer's wish; `volume` is 0 to 1. */
  set(on: boolean, volume: number): void {
    this.#mixer.set(on, volume);
  }

  /** How long a line stays for its voice, in milliseconds; undefined where it is not heard. */
  spokenMs(line: LineView): number | undefined {
    return line.voice && this.#mixer.state === "on" ? line.voice.durationMs + breathMs : undefined;
  }

  /** A line comes up, with its voice and its effects. */
  line(beat: BeatView, index: number): void {
    this.stand(beat, index);
    for (const { url } of effectsAt(beat, index)) if (url !== undefined) void this.#mixer.effect(this.#at(url));
    const line = beat.lines[index];
    if (line) this.speak(line);
    this.#mixer.prepare(soonAfter(beat, index).map((url) => this.#at(url)));
  }

  /** Says a line in place of what is being said. */
  speak({ voice }: LineView): void {
    if (!voice) this.#mixer.hush();
    else
      void this.#mixer.say(this.#at(voice.url), () => {
        this.#events.spoke();
      });
  }

  /** The decision comes up; what is being said is said to its end. */
  decision(beat: BeatView): void {
    const end = beat.lines.length;
    this.stand(beat, end);
    for (const { url } of effectsAt(beat, end)) if (url !== undefined) void this.#mixer.effect(this.#at(url));
  }

  /** Music and ambience as they are at a line. */
  stand(beat: BeatView, line: number): void {
    if (!this.#isHeard && isHeard(beat)) {
      this.#isHeard = true;
      this.#tell();
    }
    for (const kind of loopKinds) {
      const sound = loopAt(beat, kind, line);
      if (sound) this.#mixer.loop(kind, sound.url === undefined ? undefined : this.#at(sound.url), sound.fadeMs);
    }
  }

  /** Stops in its place, and goes on from there. */
  hold(held: boolean): void {
    this.#mixer.hold(held);
  }

  /** The viewer did something, which lets a browser allow what it refused. */
  unlock(): void {
    this.#mixer.unlock();
  }

  /** Lets go of what was taken back. */
  withdraw(gone: ReadonlySet<string>): void {
    this.#mixer.withdraw(gone);
  }

  /** Nothing is heard until the next line. */
  silence(): void {
    this.#mixer.silence();
  }

  close(): void {
    this.#mixer.close();
  }

  #at(url: string): string {
    return address(this.#server, url);
  }

  #tell(): void {
    this.#events.state(this.#isHeard ? this.#mixer.state : null);
  }
}
