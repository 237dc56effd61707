// What the sounds are made of: noise, tones, filters and a room, all on loops, so that an end runs into its beginning.

export const RATE = 32000;

/** A loop of silence. */
export const loop = (seconds) => new Float64Array(Math.round(seconds * RATE));

/** Numbers from -1 to 1, the same ones for the same seed (mulberry32). */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 2147483648 - 1;
  };
}

export const noise = (seconds, seed) => loop(seconds).map(dice(seed));

/** The pitch nearest to a wish that fits the loop a whole number of times. */
export const fitted = (hertz, seconds) => Math.max(1, Math.round(hertz * seconds)) / seconds;

/** Adds a sound at a time; what goes over the end comes in at the beginning. */
export function add(to, sound, at = 0, gain = 1) {
  const from = Math.round(at * RATE);
  for (let i = 0; i < sound.length; i++) to[(from + i) % to.length] += sound[i] * gain;
  return to;
}

/** Multiplies by a level that depends on the time in seconds. */
export const shaped = (sound, level) => sound.map((x, i) => x * level(i / RATE));

/** A two-pole filter (Bristow-Johnson's cookbook). It goes round twice, so that its state at the seam is the loop's own. */
export function filter(sound, kind, hertz, q = 0.707) {
  const w = (2 * Math.PI * hertz) / RATE;
  const [cos, alpha] = [Math.cos(w), Math.sin(w) / (2 * q)];
  const side = kind === "low" ? 1 - cos : 1 + cos;
  const b =
    kind === "band" ? [alpha, 0, -alpha] : [side / 2, kind === "low" ? side : -side, side / 2];
  const [a0, a1, a2] = [1 + alpha, -2 * cos, 1 - alpha];
  const out = new Float64Array(sound.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let pass = 0; pass < 2; pass++) {
    for (let i = 0; i < sound.length; i++) {
      const x = sound[i];
      const y = (b[0] * x + b[1] * x1 + b[2] * x2 - a1 * y1 - a2 * y2) / a0;
      [x2, x1, y2, y1] = [x1, x, y1, y];
      out[i] = y;
    }
  }
  return out;
}

/** A hall: four combs and two all-passes after Schroeder, round the loop until the tail is its own. */
export function hall(sound, wet, feedback = 0.78) {
  let tail = new Float64Array(sound.length);
  for (const delay of [1187, 1319, 1481, 1607]) {
    const line = new Float64Array(delay);
    let [at, low] = [0, 0];
    for (let pass = 0; pass < 3; pass++) {
      for (let i = 0; i < sound.length; i++) {
        const y = line[at];
        low += 0.45 * (y - low);
        line[at] = sound[i] + low * feedback;
        at = (at + 1) % delay;
        if (pass === 2) tail[i] += y / 4;
      }
    }
  }
  for (const delay of [223, 79]) {
    const line = new Float64Array(delay);
    let at = 0;
    for (let pass = 0; pass < 2; pass++) {
      const out = new Float64Array(sound.length);
      for (let i = 0; i < sound.length; i++) {
        const kept = line[at];
        out[i] = kept - 0.5 * tail[i];
        line[at] = tail[i] + 0.5 * out[i];
        at = (at + 1) % delay;
      }
      if (pass === 1) tail = out;
    }
  }
  return sound.map((x, i) => x * (1 - wet) + tail[i] * wet * 2.2);
}

/** A tone of partials that die one after the other, as a felted piano's do. */
export function struck(hertz, seconds, { partials = 9, bright = 1.6, stiff = 0.0004 } = {}) {
  const sound = loop(seconds);
  for (let k = 1; k <= partials; k++) {
    const f = hertz * k * Math.sqrt(1 + stiff * k * k);
    if (f > RATE * 0.4) break;
    const [level, life] = [k ** -bright, (2.4 * Math.sqrt(220 / hertz)) / (0.6 + 0.4 * k)];
    for (let i = 0; i < sound.length; i++) {
      const t = i / RATE;
      sound[i] += level * Math.exp(-t / life) * Math.sin(2 * Math.PI * f * t);
    }
  }
  const [attack, release] = [0.006, 0.25];
  return shaped(sound, (t) =>
    Math.min(1, t / attack) * Math.min(1, Math.max(0, (seconds - t) / release)),
  );
}

/** A tone that lasts, with overtones, swelling once in the loop from a given point on. */
export function held(hertz, seconds, { overtones = 4, phase = 0, depth = 0.5 } = {}) {
  const f = fitted(hertz, seconds);
  return loop(seconds).map((_, i) => {
    const t = i / RATE;
    let x = 0;
    for (let k = 1; k <= overtones; k++) x += Math.sin(2 * Math.PI * f * k * t) / (k * k);
    return x * (1 - depth / 2 + (depth / 2) * Math.sin(2 * Math.PI * (t / seconds + phase)));
  });
}

/** A burst that falls away. */
export const burst = (seconds, life, seed) => shaped(noise(seconds, seed), (t) => Math.exp(-t / life));

/** The peaks bent round instead of cut off; what is quiet stays as it is. */
export const softened = (sound, ceiling) => sound.map((x) => ceiling * Math.tanh(x / ceiling));

/** Silence at both ends, for what is heard once. */
export function closed(sound, end = 0.05) {
  const seconds = sound.length / RATE;
  return shaped(sound, (t) => Math.min(1, t / 0.002) * Math.min(1, (seconds - t) / end));
}

/** A loop that comes from silence and goes back: what encoding does to its very ends is not heard. */
export function breathing(sound, rise, fall) {
  const seconds = sound.length / RATE;
  return shaped(sound, (t) => Math.sin((Math.PI / 2) * Math.min(1, t / rise, (seconds - t) / fall)) ** 2);
}
