import { address } from "../../stories.ts";
import { bytesOf, isMadeOf, isSame, mediaOf, pixelsOf, savesData, sizesFor, type Footage, type Size } from "../media.ts";
import type { Settings } from "../settings/settings.ts";
import { stillPicture, type Picture } from "./picture.ts";
import type { Screens } from "./screens.ts";
import { Shelf } from "./shelf.ts";
import type { Throughput } from "./throughput.ts";
import { VideoPicture, type VideoEvents } from "./videoPicture.ts";

/** How many bytes of what comes next are kept in memory, and how many where data is saved. */
export const room = { bytes: 3_000_000, savingBytes: 1_000_000 };

/** What is on its way is waited for so long rather than asked for again, in milliseconds. */
const soonMs = 500;

/** What pictures are made with; it outlives them. */
export interface PictureWork {
  /** Base address of the server. */
  readonly server: string;
  readonly screens: Screens;
  readonly throughput: Throughput;
  /** What the viewer wants of the network. */
  readonly data: () => Settings["data"];
}

export interface NextEvents {
  /** A video element is needed: whatever has no more need of one lets go. */
  makeWay(): void;
  /** What becomes of a video once it is in front. */
  video(picture: () => Picture): VideoEvents;
}

/** What comes next: its files on the shelf, and the first of it as a picture behind the one in front. */
export class Next {
  readonly #work: PictureWork;
  readonly #stage: HTMLElement;
  readonly #events: NextEvents;
  readonly #shelf: Shelf;
  /** The most wanted first. */
  #list: readonly Footage[] = [];
  /** One picture, and with a better take of it on its way the one before. */
  #pictures: readonly Picture[] = [];
  #poster: Picture | undefined;
  #isWaitedFor = false;

  constructor(work: PictureWork, stage: HTMLElement, events: NextEvents) {
    this.#work = work;
    this.#stage = stage;
    this.#events = events;
    const bytes = () => (savesData(work.data()) ? room.savingBytes : room.bytes);
    this.#shelf = new Shelf(bytes, work.throughput, () => { this.#prepare(); });
    work.screens.freed = () => { queueMicrotask(() => { this.#prepare(); }); };
  }

  /** Makes the first of these ready that is there, and lets go of pictures of anything else. */
  list(list: readonly Footage[]): void {
    this.#list = list;
    this.#prepare();
  }

  /** Fetches what is listed, and lets go of all other files. */
  fetch(): void {
    const file = (key: string, { url, type }: Size) => ({ key: mediaOf(key), url: address(this.#work.server, url), type });
    this.#shelf.want(
      this.#list.map((footage) => ({
        ...file(footage.url, this.#sizes(footage)[0]),
        size: bytesOf(footage, this.#sizes(footage)[0]),
        poster: footage.poster === undefined ? undefined : file(footage.poster, { url: footage.poster, type: "image/jpeg" }),
      })),
    );
  }

  /** The take that was asked for, or the one before while that is still loading: no cut waits for a better one. */
  pick(footage: Footage): Picture | undefined {
    const exact = this.#exact(footage);
    const before = this.#before(footage);
    return before?.isReady && !exact?.isReady ? before : exact;
  }

  /** A cut waits for this: resolves when it is known which way it comes soonest. */
  async wait(footage: Footage): Promise<void> {
    this.#isWaitedFor = true;
    if (this.#exact(footage)) return;
    await Promise.race([this.#shelf.soon(mediaOf(footage.url), soonMs), new Promise((resolve) => setTimeout(resolve, soonMs))]);
  }

  /** The ways to show something, each when the one before has failed: as it was made ready, streamed, in its smaller sizes. */
  *rungs(footage: Footage): Generator<Picture> {
    const key = mediaOf(footage.url);
    const sizes = this.#sizes(footage);
    const waiting = this.#exact(footage);
    const blob = this.#shelf.get(key);
    const streams = waiting !== undefined && this.#shelf.lacks(key);
    this.#drop(this.#pictures.filter((picture) => picture !== waiting));
    if (waiting) yield waiting;
    else if (blob) yield this.#make(footage, blob, sizes[0].type);
    this.#shelf.drop(new Set([key]));
    for (const { url, type } of streams ? sizes.slice(1) : sizes) {
      this.#drop(this.#pictures);
      yield this.#make(footage, address(this.#work.server, url), type);
    }
  }

  /** What stands in for something that cannot be shown; it loads from now on. */
  poster(footage: Footage): Picture | undefined {
    const { poster } = footage;
    if (this.#poster && isSame(this.#poster.footage, footage)) return this.#poster;
    this.#poster?.release();
    const source = poster === undefined ? undefined : (this.#shelf.get(mediaOf(poster)) ?? address(this.#work.server, poster));
    this.#poster = source === undefined ? undefined : stillPicture(footage, source, "image/jpeg");
    return this.#poster;
  }

  /** The wait is over with this picture, which is the stage's now: what else there was for its shot is let go of. */
  taken(picture: Picture): void {
    const { footage } = picture;
    this.#isWaitedFor = false;
    if (this.#poster !== picture) this.#poster?.release();
    this.#poster = undefined;
    this.#list = this.#list.filter((one) => !isSame(one, footage) && (one.id === undefined || one.id !== footage.id));
    this.#pictures = this.#pictures.filter((other) => other !== picture);
    queueMicrotask(() => { this.#prepare(); });
  }

  /** Lets go of what has one of these paths. */
  withdraw(gone: ReadonlySet<string>): void {
    const isGone = (footage: Footage) => isMadeOf(footage, gone);
    this.#list = this.#list.filter((footage) => !isGone(footage));
    this.#shelf.drop(gone);
    this.#drop(this.#pictures.filter(({ footage }) => isGone(footage)));
    if (this.#poster && isGone(this.#poster.footage)) this.#poster.release();
  }

  close(): void {
    this.#work.screens.freed = () => undefined;
    this.#list = [];
    this.fetch();
    this.#drop(this.#pictures);
    this.#poster?.release();
  }

  #prepare(): void {
    if (this.#isWaitedFor) return;
    const { screens } = this.#work;
    const [first] = this.#list;
    const before = first && this.#before(first);
    const isListed = (picture: Picture) => picture === before || this.#list.some((footage) => isSame(footage, picture.footage));
    this.#drop(this.#pictures.filter((picture) => !isListed(picture)));
    const target = this.#list.find((footage) => this.#source(footage) !== undefined);
    if (!target || (before && target !== first)) return;
    const there = this.#exact(target);
    if (there) {
      if (there.isReady) this.#drop(this.#pictures.filter((picture) => picture !== there));
      return;
    }
    const source = this.#source(target) ?? "";
    const [{ type }] = this.#sizes(target);
    if (isVideo(type) && !screens.hasFree()) {
      // What streams needs an element for a while: the take before is worth more than the hope for a better one.
      if (before?.isReady && typeof source === "string") return;
      this.#drop(this.#pictures);
      if (!screens.hasFree()) return;
    } else if (!before) this.#drop(this.#pictures);
    void this.#make(target, source, type).ready.then(() => { this.#prepare(); });
  }

  /** The file on the shelf, or the address it streams from where it will not be there; undefined while it may come. */
  #source(footage: Footage): Blob | string | undefined {
    const key = mediaOf(footage.url);
    const blob = this.#shelf.get(key);
    // Who saves data streams nothing that may never be shown.
    const streams = this.#shelf.lacks(key) && (footage.id !== undefined || !savesData(this.#work.data()));
    return blob ?? (streams ? address(this.#work.server, this.#sizes(footage)[0].url) : undefined);
  }

  #make(footage: Footage, source: Blob | string, type: string): Picture {
    const { screens } = this.#work;
    if (isVideo(type) && !screens.hasFree()) this.#events.makeWay();
    // What may never be shown loads no more of itself than its first frame.
    const preload = footage.id === undefined ? "metadata" : "auto";
    const picture: Picture = isVideo(type)
      ? new VideoPicture(screens, footage, source, preload, this.#events.video(() => picture))
      : stillPicture(footage, source, type);
    if (!picture.layer.isConnected) this.#stage.append(picture.layer);
    this.#pictures = [...this.#pictures, picture];
    return picture;
  }

  #sizes(footage: Footage): readonly [Size, ...Size[]] {
    const { screens, throughput, data } = this.#work;
    const wish = savesData(data()) ? "save" : data();
    const { bitsPerSecond } = throughput;
    return sizesFor(footage, { width: pixelsOf(this.#stage), data: wish, bitsPerSecond, canPlay: (type) => screens.canPlay(type) });
  }

  #exact(footage: Footage): Picture | undefined {
    return this.#pictures.find((picture) => isSame(picture.footage, footage));
  }

  /** Another take of the same shot. */
  #before({ id, url }: Footage): Picture | undefined {
    return this.#pictures.find(({ footage }) => id !== undefined && footage.id === id && mediaOf(footage.url) !== mediaOf(url));
  }

  #drop(pictures: readonly Picture[]): void {
    this.#pictures = this.#pictures.filter((picture) => !pictures.includes(picture));
    for (const picture of pictures) picture.release();
  }
}

const isVideo = (type: string) => type.startsWith("video/");
