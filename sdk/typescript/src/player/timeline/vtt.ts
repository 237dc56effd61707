import type { BeatView } from "../../protocol.ts";
import { readingTime } from "./readingTime.ts";

/** How long a line stays after its voice, in milliseconds. */
const breathMs = 300;

/**
 * A beat's lines as a WebVTT file, one cue a line, named by the line's id: for a `track` of a host's own. A spoken line
 * lasts as long as its voice, any other as long as it takes to read; `pace` stretches those: 2 is twice as long.
 */
export function captionsOf(beat: BeatView, pace = 1): string {
  let at = 0;
  const cues = beat.lines.map(({ id, speaker, text, voice }) => {
    const from = at;
    at += voice ? voice.durationMs + breathMs : readingTime(text, pace);
    const said = escape(text);
    return `${oneLine(id)}\n${stamp(from)} --> ${stamp(at)}\n${speaker ? `<v ${escape(speaker.name)}>${said}</v>` : said}`;
  });
  return ["WEBVTT", ...cues].join("\n\n") + "\n";
}

/** Hours, minutes, seconds and thousandths. */
function stamp(ms: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${String(Math.round(ms % 1000)).padStart(3, "0")}`;
}

/** An empty line or an arrow would end the cue, a bracket begin a tag. */
function escape(text: string): string {
  return oneLine(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").replaceAll("-->", "→").trim();
