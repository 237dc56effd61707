/** A line, with its voice where it has one. */
export const line = (id, voice) => ({ id, text: `Line ${id}.`, ...(voice && { voice: { url: voice, type: "audio/wav", durationMs: 1000, madeBy: "drawn" } }) });

/** A shot behind the lines from one on. */
export const shot = (id, firstLine, url, type, changes = {}) => ({
  id,
  firstLine,
  url,
  type,
  durationMs: 1000,
  alt: `Picture ${id}`,
  madeBy: "drawn",
  rung: "final",
  isPlaceholder: false,
  sources: [],
  ...changes,
});

/** A beat with one choice after its lines. */
export const beat = (id, changes) => ({
  id,
  lines: [],
  shots: [],
  sounds: [],
  choices: [{ id: `${id}.go`, text: "Go on" }],
  auto: false,
  episodeChanges: [],
  preload: [],
  deadEnd: false,
  ...changes,
});
