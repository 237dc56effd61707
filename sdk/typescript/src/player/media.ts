import type { ShotSourceView, ShotView } from "../protocol.ts";
import type { Settings } from "./settings/settings.ts";

/** What a picture is made from: a shot, or, without an id, the first one behind a choice. */
export type Footage = Pick<ShotView, "url" | "type" | "durationMs" | "poster" | "sources"> & { readonly id?: string };

/** One file of it. */
export type Size = Pick<ShotSourceView, "url" | "type">;

/** What tells one piece of media from another: its address is signed anew with each answer, its path stays. */
export function mediaOf(url: string): string {
  return url.replace(/[?#].*$/, "");
}

/** The same take; its address may be signed anew. */
export function isSame(one: Footage, other: Footage): boolean {
  return mediaOf(one.url) === mediaOf(other.url);
}

/** Whether something is made of any of these, by their paths. */
export function isMadeOf(footage: Footage, media: ReadonlySet<string>): boolean {
  return mediaIn(footage).some((path) => media.has(path));
}

/** The paths of all that something is shown with. */
function mediaIn({ url, poster, sources }: Footage): readonly string[] {
  return [url, ...(poster === undefined ? [] : [poster]), ...sources.map((source) => source.url)].map(mediaOf);
}

type DataUse = Settings["data"];

/** Whether data is saved: the viewer's word, else the device's. */
export function savesData(wish: DataUse): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return wish === "save" || (wish === "auto" && connection?.saveData === true);
}

export interface Screen {
  /** Of the picture, in the screen's own pixels. */
  readonly width: number;
  readonly data: DataUse;
  /** What the network carries. */
  readonly bitsPerSecond: number;
  readonly canPlay: (type: string) => boolean;
}

/** So much of what a network carries is counted on: it varies, and the next shot comes over it too. */
const safeShare = 0.7;

/**
 * The files a picture can be shown from, the first to be tried first: the smallest that fills the screen, no larger than the
 * network carries, and then the smaller ones. Where data is saved it is the smallest; who wants the best need not wait for proof.
 */
export function sizesFor(footage: Footage, { width, data, bitsPerSecond, canPlay }: Screen): readonly [Size, ...Size[]] {
  const sizes = footage.sources.filter(({ type }) => canPlay(type));
  const fills = sizes.findIndex((size) => size.width >= width);
  const enough = fills < 0 ? sizes : sizes.slice(0, fills + 1);
  const carried = data === "best" ? enough : enough.filter((size) => size.bitsPerSecond <= bitsPerSecond * safeShare);
  const count = data === "save" ? 1 : Math.max(1, carried.length);
  const [first = footage, ...smaller] = enough.slice(0, count).reverse();
  return [first, ...smaller];
}

/** How large a file of something should be, in bytes; undefined where that is not known. */
export function bytesOf({ sources, durationMs }: Footage, { url }: Size): number | undefined {
  const source = sources.find((size) => size.url === url);
  return source === undefined ? undefined : (source.bitsPerSecond * durationMs) / 8000;
}

/** Finer than this nobody sees it move. */
const finest = 2;

/** How wide an element is, in the screen's own pixels. */
export const pixelsOf = (element: Element) => Math.round(element.clientWidth * Math.min(devicePixelRatio, finest));
