/**
 * Cividis (Nuñez, Anderton and Renslow, 2018): one colour scale for amounts that reads the same with and without
 * colour blindness. Eleven stops of the published map, mixed in between.
 */
const stops: readonly (readonly [number, number, number])[] = [
  [0, 32, 77],
  [0, 48, 111],
  [42, 63, 109],
  [72, 78, 108],
  [94, 93, 110],
  [114, 109, 113],
  [134, 125, 117],
  [155, 142, 113],
  [178, 160, 103],
  [203, 179, 85],
  [255, 234, 70],
];

/** The share kept at which the scale starts; whatever is lower has its darkest colour. */
export const scaleFrom = 0.5;

/** The colour of a share from 0 to 1 on the whole map. */
export function cividis(share: number): string {
  const at = Math.min(1, Math.max(0, share)) * (stops.length - 1);
  const low = stops[Math.min(stops.length - 2, Math.floor(at))] ?? [0, 0, 0];
  const high = stops[Math.min(stops.length - 1, Math.floor(at) + 1)] ?? low;
  const part = at - Math.min(stops.length - 2, Math.floor(at));
  const mix = low.map((from, i) => Math.round(from + ((high[i] ?? from) - from) * part));
  return `rgb(${mix.join(" ")})`;
}

/** The colour of the share of viewers that a branch keeps. */
export function retentionColour(kept: number): string {
  return cividis((kept - scaleFrom) / (1 - scaleFrom));
}
