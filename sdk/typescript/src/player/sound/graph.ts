/** How far music and ambience sink under a voice, in decibels. */
export const duckDb = -12;

const duckGain = 10 ** (duckDb / 20);

/** Time constants of what changes by itself, in seconds: down at once, up slowly, a turn of the knob. */
const down = 0.06;
const up = 0.3;
const knob = 0.03;

/** The mixing desk: bed (music and ambience), voice and effects, into one master. */
export class MixGraph {
  readonly bed: GainNode;
  readonly voice: GainNode;
  readonly effects: GainNode;
  readonly #context: BaseAudioContext;
  readonly #master: GainNode;

  constructor(context: BaseAudioContext) {
    this.#context = context;
    this.#master = context.createGain();
    this.#master.connect(context.destination);
    const bus = () => {
      const gain = context.createGain();
      gain.connect(this.#master);
      return gain;
    };
    this.bed = bus();
    this.voice = bus();
    this.effects = bus();
  }

  /** 0 to 1, as it is heard: half is about half as loud. */
  volume(level: number): void {
    this.#glide(this.#master.gain, level ** 2, knob);
  }

  /** The bed makes room for a voice, or comes back. */
  duck(speaking: boolean): void {
    this.#glide(this.bed.gain, speaking ? duckGain : 1, speaking ? down : up);
  }

  #glide(value: AudioParam, target: number, seconds: number): void {
    value.setTargetAtTime(target, this.#context.currentTime, seconds);
  }
}
