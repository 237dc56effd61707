import type { ShotSourceView, ShotView } from "../protocol.ts";

/** What tells one piece of media from another: its address is signed anew with each answer, its path stays. */
export function mediaOf(url: string): string {
  return url.replace(/[?#].*$/, "");
}

/** All that a shot is shown with. */
type Pictures = Pick<ShotView, "url" | "poster" | "sources">;

/** Whether a shot is made of any of these, by their paths. */
export function isMadeOf(shot: Pictures, media: ReadonlySet<string>): boolean {
  return mediaIn(shot).some((path) => media.has(path));
}

function mediaIn({ url, poster, sources }: Pictures): readonly string[] {
  return [url, ...(poster === undefined ? [] : [poster]), ...sources.map((source) => source.url)].map(mediaOf);
}

export type MediaKind = "video" | "sound" | "image";

/** What an address without a type leads to, by its ending. */
export function kindOf(url: string): MediaKind {
  const path = mediaOf(url);
  if (/\.(mp4|webm|mov)$/i.test(path)) return "video";
  return /\.(m4a|mp3|wav|ogg|opus|aac)$/i.test(path) ? "sound" : "image";
}

export interface Screen {
  /** Of the picture, in the screen's own pixels. */
  readonly width: number;
  /** The viewer asked to save data. */
  readonly saveData: boolean;
  readonly canPlay: (type: string) => boolean;
}

/** The size of a shot to load: the smallest that fills the screen, the smallest of all where data is saved. */
export function sizeFor(shot: ShotView, screen: Screen): Pick<ShotSourceView, "url" | "type"> {
  const sizes = shot.sources.filter(({ type }) => screen.canPlay(type));
  const fitting = screen.saveData ? sizes[0] : (sizes.find(({ width }) => width >= screen.width) ?? sizes.at(-1));
  return fitting ?? shot;
}

/** Finer than this nobody sees it move. */
const finest = 2;

/** The screen behind an element. */
export function screenOf(element: Element): Screen {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return {
    width: Math.round(element.clientWidth * Math.min(devicePixelRatio, finest)),
    saveData: connection?.saveData === true,
    canPlay: (type) => document.createElement("video").canPlayType(type) !== "",
  };
}
