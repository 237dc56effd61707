/** The shortest fade, in seconds: a step in the wave would be heard as a click. */
export const shortestFade = 0.02;

/** Samples on their way out, with their own fader. */
export interface Sounding {
  readonly source: AudioBufferSourceNode;
  readonly gain: GainNode;
}

/** Fades from where it stands to silence, and lets go. */
export function fadeOut({ source, gain }: Sounding, seconds: number): void {
  const now = source.context.currentTime;
  gain.gain.cancelScheduledValues(now);
  gain.gain.setValueAtTime(gain.gain.value, now);
  gain.gain.linearRampToValueAtTime(0, now + seconds);
  source.stop(now + seconds);
  source.onended = () => {
    gain.disconnect();
  };
}

/** One thing at a time, over and over, each fading into the next. */
export class Loop {
  readonly #out: AudioNode;
  #playing: Sounding | undefined;

  constructor(out: AudioNode) {
    this.#out = out;
  }

  /** Fades to other samples, or to silence. */
  play(samples: AudioBuffer | undefined, fadeMs: number): void {
    const { context } = this.#out;
    const seconds = Math.max(shortestFade, fadeMs / 1000);
    if (this.#playing) fadeOut(this.#playing, seconds);
    this.#playing = undefined;
    if (!samples) return;
    const now = context.currentTime;
    const source = new AudioBufferSourceNode(context, { buffer: samples, loop: true });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, now);
    gain.gain.linearRampToValueAtTime(1, now + seconds);
    source.connect(gain).connect(this.#out);
    source.start(now);
    this.#playing = { source, gain };
  }
}
