/** Put into a page before its own scripts: listens to what goes to the loudspeaker, and counts the loops that begin. */
export function ears() {
  const { AnalyserNode, AudioBufferSourceNode, AudioDestinationNode, AudioNode } = window;
  const { connect } = AudioNode.prototype;
  let analyser;
  window.loops = 0;
  AudioNode.prototype.connect = function (target, ...rest) {
    if (target instanceof AudioDestinationNode) {
      analyser = new AnalyserNode(this.context, { fftSize: 16384, smoothingTimeConstant: 0, minDecibels: -160 });
      connect.call(this, analyser);
    }
    return connect.call(this, target, ...rest);
  };
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (...args) {
    if (this.loop) window.loops++;
    return start.apply(this, args);
  };
  /** How loud a tone is, in decibels; silence is -Infinity. */
  window.level = (hertz) => {
    if (!analyser || analyser.context.state !== "running") return -Infinity;
    const bins = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(bins);
    const at = Math.round((hertz * analyser.fftSize) / analyser.context.sampleRate);
    return Math.max(...bins.subarray(at - 3, at + 4));
  };
  /** A tone's level when it has not changed for half a second of the sound's own time. */
  window.rest = async (hertz) => {
    for (let since = 0, before = -Infinity; ; ) {
      await new Promise((resume) => window.requestAnimationFrame(resume));
      const now = window.level(hertz);
      const time = analyser?.context.currentTime ?? 0;
      if (Math.abs(now - before) < 0.1 && time - since > 0.5) return now;
      if (!(Math.abs(now - before) < 0.1)) [before, since] = [now, time];
    }
  };
}
