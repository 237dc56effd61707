/**
 * Put into a page before its own scripts: listens to every sample that goes to the loudspeaker. `window.tap(groups)` begins, and
 * resolves when it hears; what it resolves to ends it, and says how many seconds were heard and how long each group of tones, in
 * hertz, was gone at most, in milliseconds.
 */
export function tap() {
  const { AudioDestinationNode, AudioNode, AudioWorkletNode, Blob } = window;
  const { connect } = AudioNode.prototype;
  let last;
  AudioNode.prototype.connect = function (target, ...rest) {
    if (target instanceof AudioDestinationNode) last = this;
    return connect.call(this, target, ...rest);
  };

  const processor = () => {
    const { AudioWorkletProcessor, registerProcessor, sampleRate } = globalThis;
    const windowMs = 5;
    const size = (sampleRate * windowMs) / 1000;
    /** A tone this far below its level is gone: under a voice it is at a quarter of it. */
    const gone = 0.016;

    /** How strong a tone is in some samples, by Goertzel's algorithm. */
    const strength = (samples, hertz) => {
      const turn = 2 * Math.cos((2 * Math.PI * hertz) / sampleRate);
      let [one, two] = [0, 0];
      for (const sample of samples) [one, two] = [sample + turn * one - two, one];
      return (2 * Math.sqrt(Math.max(0, one * one + two * two - turn * one * two))) / samples.length;
    };

    class Tap extends AudioWorkletProcessor {
      #samples = [];
      #heard = 0;
      #groups;
      #silent;
      #longest;

      constructor({ processorOptions: { groups } }) {
        super();
        this.#groups = groups;
        this.#silent = groups.map(() => 0);
        this.#longest = groups.map(() => 0);
        this.port.onmessage = () => this.port.postMessage({ seconds: this.#heard / sampleRate, longestMs: this.#longest });
      }

      process([[samples]]) {
        this.#samples.push(...(samples ?? new Float32Array(128)));
        while (this.#samples.length >= size) {
          const now = this.#samples.splice(0, size);
          this.#heard += now.length;
          for (const [at, tones] of this.#groups.entries()) {
            const isThere = tones.some((hertz) => strength(now, hertz) > gone);
            this.#silent[at] = isThere ? 0 : this.#silent[at] + windowMs;
            this.#longest[at] = Math.max(this.#longest[at], this.#silent[at]);
          }
        }
        return true;
      }
    }
    registerProcessor("tap", Tap);
  };

  window.tap = async (groups) => {
    const { context } = last;
    await context.audioWorklet.addModule(URL.createObjectURL(new Blob([`(${processor})()`], { type: "text/javascript" })));
    const node = new AudioWorkletNode(context, "tap", { channelCount: 1, channelCountMode: "explicit", processorOptions: { groups } });
    connect.call(last, node);
    connect.call(node, context.destination);
    const answer = () => new Promise((heard) => {
      node.port.onmessage = ({ data }) => heard(data);
      node.port.postMessage("how long?");
    });
    window.tapped = answer;
    while ((await answer()).seconds === 0) await new Promise((resume) => window.requestAnimationFrame(resume));
  };
}
