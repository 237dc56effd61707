// The sounds of Prompt Side. Each is [what it is, its loudness in LUFS, the sound].
// Loops are whole AAC frames long (1024 samples), so that decoders add nothing at their ends.
import { add, breathing, burst, closed, dice, filter, fitted, hall, held, loop, noise, shaped, struck } from "./synth.mjs";

const wave = (t, seconds, times, phase = 0) => Math.sin(2 * Math.PI * ((times * t) / seconds + phase));

// Music: a heart, a clock and a low fifth. Six minutes to cue sixty-one.
function sixMinutes() {
  const seconds = 12;
  const out = loop(seconds);
  add(out, held(73.42, seconds, { overtones: 6, depth: 0.7 }), 0, 0.3);
  add(out, held(110, seconds, { overtones: 5, phase: 0.4, depth: 0.9 }), 0, 0.16);
  add(out, held(155.56, seconds, { overtones: 3, phase: 0.7, depth: 1 }), 0, 0.07);
  const thump = shaped(loop(0.5), () => 1).map((_, i) => {
    const t = i / 32000;
    return Math.sin(2 * Math.PI * (58 * t + 9 * (1 - Math.exp(-t / 0.02)))) * Math.exp(-t / 0.11) * Math.min(1, t / 0.004);
  });
  const tick = filter(burst(0.06, 0.006, 5), "band", 3200, 4);
  for (let beat = 0; beat < seconds; beat++) {
    add(out, thump, beat, 0.85);
    add(out, thump, beat + 0.28, 0.5);
    add(out, tick, beat + 0.5, beat % 2 ? 0.5 : 0.35);
  }
  for (const [at, hertz] of [[2.5, 587.33], [5.5, 554.37], [8.5, 587.33], [9.25, 622.25]])
    add(out, struck(hertz, 2.6, { partials: 5, bright: 2 }), at, 0.13);
  return breathing(hall(out, 0.28), 0.008, 0.4);
}

// Music: a few notes on a felted piano, and the time between them.
function pencil() {
  const seconds = 16;
  const out = loop(seconds);
  const notes = [
    [0, 146.83, 0.5], [0.02, 220, 0.3], [1.5, 349.23, 0.42], [2.25, 329.63, 0.36], [3.75, 440, 0.42],
    [5, 116.54, 0.5], [5.03, 174.61, 0.3], [6.5, 293.66, 0.42], [7.25, 261.63, 0.34], [8.75, 349.23, 0.4],
    [10, 98, 0.5], [10.03, 196, 0.28], [11.5, 233.08, 0.4], [12.25, 220, 0.34], [13.5, 277.18, 0.36],
  ];
  for (const [at, hertz, gain] of notes) add(out, struck(hertz, 5), at, gain);
  return breathing(hall(out, 0.34, 0.82), 0.004, 0.6);
}

// Music: one bulb in an empty house. A chord that breathes, and glass far off.
function ghostLight() {
  const seconds = 16;
  const out = loop(seconds);
  for (const [hertz, phase, gain] of [
    [146.83, 0, 0.22], [220, 0.2, 0.18], [261.63, 0.45, 0.12], [329.63, 0.65, 0.12], [440.6, 0.85, 0.06],
  ]) {
    add(out, held(hertz, seconds, { overtones: 3, phase, depth: 0.8 }), 0, gain);
    add(out, held(hertz * 1.0035, seconds, { overtones: 2, phase: phase + 0.3, depth: 0.8 }), 0, gain * 0.7);
  }
  for (const [at, hertz] of [[1, 880], [4.5, 659.26], [6, 783.99], [9.5, 587.33], [12.5, 659.26]])
    add(out, struck(hertz, 3.5, { partials: 4, bright: 1.8, stiff: 0.02 }), at, 0.14);
  return breathing(hall(out, 0.45, 0.84), 1.2, 1.8);
}

// Ambience: a full house behind a wall: air, the hum of lamps, and people who try to be quiet.
function house() {
  const seconds = 8;
  const out = filter(noise(seconds, 11), "low", 420);
  for (const [hertz, gain] of [[100, 0.05], [200, 0.018], [300, 0.008]])
    add(out, held(hertz, seconds, { overtones: 1, depth: 0.2 }), 0, gain);
  const murmur = filter(filter(noise(seconds, 12), "band", 520, 1.4), "low", 900);
  add(out, shaped(murmur, (t) => 0.4 + 0.25 * wave(t, seconds, 4) + 0.2 * wave(t, seconds, 7, 0.3)), 0, 0.8);
  return hall(out, 0.3);
}

// Ambience: six hundred pairs of hands.
function clapping() {
  const seconds = 8;
  const out = loop(seconds);
  const chance = dice(21);
  const kinds = [1100, 1500, 1900, 2400].map((hertz, i) => filter(burst(0.09, 0.012, 30 + i), "band", hertz, 1.6));
  for (let pair = 0; pair < 160; pair++) {
    const rate = 3.4 + chance() * 0.9;
    const gain = 0.12 + 0.11 * chance();
    const start = (chance() + 1) * seconds;
    for (let n = 0; n < seconds * rate - 0.5; n++)
      add(out, kinds[pair % kinds.length], (start + n / rate + chance() * 0.02) % seconds, Math.abs(gain));
  }
  add(out, filter(noise(seconds, 22), "band", 900, 0.8), 0, 0.05);
  return hall(out, 0.35);
}

// Ambience: rain on cobbles, and a gutter.
function rain() {
  const seconds = 8;
  const out = filter(filter(noise(seconds, 41), "high", 900), "low", 7000).map((x) => x * 0.3);
  add(out, filter(noise(seconds, 42), "band", 380, 0.8), 0, 0.25);
  const chance = dice(43);
  for (let drop = 0; drop < 420; drop++) {
    const pitch = 1400 + 1300 * (chance() + 1);
    add(out, filter(burst(0.03, 0.004, 500 + drop), "band", pitch, 6), ((chance() + 1) / 2) * seconds, 0.5 + 0.5 * chance());
  }
  return out;
}

// Ambience: wind over a roof, and a ship that goes out without us.
function harbour() {
  const seconds = 12;
  const low = filter(noise(seconds, 51), "low", 300);
  const high = filter(noise(seconds, 52), "band", 700, 2.2);
  const out = shaped(low, (t) => 0.8 + 0.3 * wave(t, seconds, 2));
  add(out, shaped(high, (t) => (0.5 + 0.5 * wave(t, seconds, 3, 0.1)) ** 2), 0, 0.5);
  for (const hertz of [98, 147, 196.4])
    add(
      out,
      shaped(loop(3).map((_, i) => Math.sin((2 * Math.PI * hertz * i) / 32000)), (t) => Math.min(1, t / 0.5) * Math.min(1, (3 - t) / 1.4)),
      7,
      0.03,
    );
  return hall(out, 0.3, 0.84);
}

// Ambience: over the joins, one, two. One, two.
function train() {
  const seconds = 8;
  const out = filter(noise(seconds, 61), "low", 240).map((x) => x * 1.4);
  add(out, shaped(filter(noise(seconds, 62), "band", 1700, 1.2), (t) => 0.6 + 0.3 * wave(t, seconds, 3)), 0, 0.08);
  add(out, held(fitted(86, seconds), seconds, { overtones: 3, depth: 0.4 }), 0, 0.06);
  const joint = filter(burst(0.22, 0.05, 63), "band", 190, 1.2);
  const steel = filter(burst(0.12, 0.02, 64), "band", 1300, 3);
  for (let at = 0; at < seconds; at += 2)
    for (const [late, gain] of [[0.1, 1], [0.34, 0.8], [0.95, 0.5], [1.17, 0.42]]) {
      add(out, joint, at + late, 2.4 * gain);
      add(out, steel, at + late, 0.5 * gain);
    }
  return out;
}

const once = (seconds) => loop(seconds);

// Blanks crack. This one thuds.
function gunshot() {
  const out = once(2.6);
  add(out, burst(0.4, 0.018, 71), 0.01, 1);
  add(out, filter(burst(1.2, 0.16, 72), "low", 700), 0.012, 2.6);
  add(out, once(0.6).map((_, i) => Math.sin(2 * Math.PI * (52 * (i / 32000) + 2.2 * (1 - Math.exp(-i / 900)))) * Math.exp(-i / 4500)), 0.012, 1.2);
  return closed(hall(out, 0.4, 0.86), 0.4);
}

function applause() {
  const hands = clapping();
  const out = once(5);
  for (let i = 0; i < out.length; i++) out[i] = hands[i];
  return closed(shaped(out, (t) => Math.min(1, t / 1.6) ** 2), 1.4);
}

// Every light in the building at once.
function mains() {
  const out = once(1.6);
  add(out, filter(burst(0.3, 0.03, 81), "low", 1500), 0.01, 2);
  add(out, filter(burst(0.1, 0.008, 82), "band", 2600, 3), 0.01, 1);
  add(out, shaped(held(100, 1.2, { overtones: 6, depth: 0 }), (t) => Math.exp(-t / 0.25)), 0.03, 0.25);
  return closed(hall(out, 0.35), 0.3);
}

// A switch, a recorder's button.
function click() {
  const out = once(0.4);
  add(out, filter(burst(0.05, 0.004, 91), "band", 2100, 2), 0.01, 1);
  add(out, filter(burst(0.05, 0.006, 92), "band", 900, 2), 0.075, 0.7);
  return closed(out);
}

// A telephone on a wooden table: two rings.
function telephone() {
  const out = once(3);
  for (const at of [0.05, 1.55])
    add(
      out,
      shaped(once(0.9).map((_, i) => {
        const t = i / 32000;
        return (Math.sin(2 * Math.PI * 1320 * t) + 0.7 * Math.sin(2 * Math.PI * 1660 * t) + 0.3 * Math.sin(2 * Math.PI * 180 * t)) * (Math.sin(2 * Math.PI * 22 * t) > 0 ? 1 : 0.25);
      }), (t) => Math.min(1, t / 0.01) * Math.min(1, (0.9 - t) / 0.05)),
      at,
      0.4,
    );
  return closed(hall(filter(out, "low", 5200), 0.2), 0.2);
}

// A key in a washbasin. It takes a long time to stop ringing.
function key() {
  const out = once(3);
  const chance = dice(101);
  for (let at = 0.02, gap = 0.34, gain = 1; gain > 0.04; at += gap, gap *= 0.8, gain *= 0.74)
    for (const hertz of [2093, 3170, 4480])
      add(out, struck(hertz * (1 + 0.01 * chance()), 1.1, { partials: 2, stiff: 0.05 }), at, gain * 0.3);
  return closed(hall(out, 0.25), 0.4);
}

export const PIECES = {
  six_minutes: ["music", -20, sixMinutes],
  pencil: ["music", -20, pencil],
  ghost_light: ["music", -20, ghostLight],
  house: ["ambience", -24, house],
  clapping: ["ambience", -22, clapping],
  rain: ["ambience", -23, rain],
  harbour: ["ambience", -23, harbour],
  train: ["ambience", -22, train],
  gunshot: ["sfx", -18, gunshot],
  applause: ["sfx", -20, applause],
  mains: ["sfx", -20, mains],
  click: ["sfx", -24, click],
  telephone: ["sfx", -20, telephone],
  key: ["sfx", -22, key],
};
