import type { ShotView } from "../../protocol.ts";
import { address } from "../../stories.ts";
import { h } from "../dom.ts";
import { isMadeOf, mediaOf, screenOf, sizeFor } from "../media.ts";
import { Ahead } from "./ahead.ts";
import { blankPicture, stillPicture, type Picture } from "./picture.ts";
import { loadVideo, stallMs, VideoPicture } from "./videoPicture.ts";

/** How long a cut waits for its picture before the film goes on without it, in milliseconds. */
export const patienceMs = 4000;

/** How long a picture stays under the one that took its place, in milliseconds. */
const leaveMs = 250;

export interface StageEvents {
  /** Another picture is seen. */
  onScreen(picture: Picture): void;
  shown(shot: ShotView, waitMs: number): void;
  failed(shot: ShotView, waitMs: number): void;
}

/** One picture is seen while the next ones load behind it, so that a cut is a cut. */
export class Stage {
  readonly element = h("div", { class: "stage", part: "stage", testId: "stage" });
  readonly #server: string;
  readonly #events: StageEvents;
  readonly #ahead: Ahead;
  #front: Picture | undefined;
  /** What was asked for when the front came: another take of it, where that was not there in time. */
  #asked: ShotView | undefined;
  /** Of one shot: the take to show, and with a better one on its way the one before. */
  #next: readonly Picture[] = [];
  readonly #leaving = new Set<Picture>();
  /** Waited for, for longer than the film does. */
  #coming: Picture | undefined;
  /** What the film asked for last, whatever came of it. */
  #wanted: ShotView | undefined;
  /** Ends the film's wait for it: something else took its place. */
  #instead: (() => void) | undefined;
  #cut = 0;
  #held = false;

  constructor(server: string, events: StageEvents) {
    this.#server = server;
    this.#events = events;
    this.#ahead = new Ahead(server);
  }

  /** The shot on screen, as it is shown. */
  get shot(): ShotView | undefined {
    return this.#front?.shot;
  }

  /** True while a shot is on screen, or is about to be. */
  shows(shot: string): boolean {
    return (this.#coming ?? this.#front)?.shot.id === shot;
  }

  /** Cuts to a shot as soon as its picture is there; resolves then, or when patience is over. */
  async show(shot: ShotView): Promise<void> {
    this.#wanted = shot;
    const replaced = new Promise<void>((resolve) => (this.#instead = resolve));
    await Promise.race([this.#show(shot), replaced]);
  }

  /**
   * Lets go of what was taken back, at once: what is on screen leaves before what takes its place is there. The film does not
   * hear of it; its words and its clock go on.
   */
  withdraw(gone: ReadonlySet<string>, shots: readonly ShotView[]): void {
    this.#ahead.drop(gone);
    this.#drop(this.#next.filter(({ shot }) => isMadeOf(shot, gone)));
    if (this.#coming && isMadeOf(this.#coming.shot, gone)) this.#coming = undefined;
    if (this.#asked && isMadeOf(this.#asked, gone)) this.#asked = undefined;
    const front = this.#front;
    if (front && isMadeOf(front.shot, gone)) {
      this.#front = undefined;
      this.#events.onScreen(blankPicture(front.shot));
      remove(front);
    }
    for (const picture of this.#leaving) if (isMadeOf(picture.shot, gone)) remove(picture);
    const wanted = this.#wanted;
    if (!wanted || !isMadeOf(wanted, gone)) return;
    const next = shots.find(({ id }) => id === wanted.id);
    const instead = this.#instead;
    if (next) void this.show(next).then(instead);
    else {
      this.#cut++;
      instead?.();
    }
  }

  async #show(shot: ShotView): Promise<void> {
    const cut = ++this.#cut;
    this.#coming = undefined;
    if (this.#isFront(shot)) return;
    const asked = performance.now();
    const waited = () => Math.round(performance.now() - asked);
    const picture = this.#pick(shot);
    this.#coming = picture;
    const isVideo = picture instanceof VideoPicture;
    const settled = (isVideo ? Promise.race([picture.ready, after(stallMs)]) : picture.ready).then(async (there) => {
      if (cut !== this.#cut) return;
      if (there) {
        if (await this.#cutTo(picture, shot, cut)) this.#events.shown(picture.shot, waited());
        return;
      }
      this.#events.failed(shot, waited());
      if (isVideo) await this.#fallBack(picture, cut);
      else {
        this.#coming = undefined;
        this.#drop([picture]);
      }
    });
    await Promise.race([settled, after(patienceMs)]);
  }

  /** Loads the shot that comes next behind the one on screen. A better take of it comes beside the one before. */
  preload(shot: ShotView | undefined): void {
    if (!shot || this.#isFront(shot)) return;
    if (this.#next.some((picture) => isSame(picture.shot, shot))) return;
    this.#drop(this.#next.filter((picture) => picture.shot.id !== shot.id && picture !== this.#coming));
    this.#load(shot);
  }

  /** Loads what may be shown after the decision; nothing where the viewer saves data. */
  preloadMedia(urls: readonly string[]): void {
    this.#ahead.load(screenOf(this.element).saveData ? [] : urls);
  }

  /** Stops the motion in its place, and lets it go on. */
  hold(held: boolean): void {
    this.#held = held;
    this.#front?.hold(held);
  }

  #isFront(shot: ShotView): boolean {
    return [this.#front?.shot, this.#asked].some((front) => front && isSame(front, shot));
  }

  /** The take that was asked for, or the one before while that is still loading: no cut waits for a better one. */
  #pick(shot: ShotView): Picture {
    const exact = this.#next.find((picture) => isSame(picture.shot, shot));
    const ready = this.#next.find((picture) => picture.shot.id === shot.id && picture.isReady);
    return exact?.isReady ? exact : (ready ?? exact ?? this.#load(shot));
  }

  /** Resolves to false where another cut came between. */
  async #cutTo(picture: Picture, asked: ShotView, cut: number): Promise<boolean> {
    if (!picture.element.isConnected) this.element.append(picture.element);
    picture.hold(this.#held);
    await picture.start();
    if (cut !== this.#cut) return false;
    const before = this.#front;
    this.#front = picture;
    this.#asked = asked;
    this.#coming = undefined;
    this.#events.onScreen(picture);
    picture.element.classList.add("is-front");
    picture.element.removeAttribute("aria-hidden");
    if (before) this.#leave(before);
    const others = this.#next.filter((other) => other !== picture && other.shot.id === picture.shot.id);
    this.#next = this.#next.filter((other) => other !== picture);
    this.#drop(others);
    return true;
  }

  /** What stands there for a video that cannot be played: its poster, else the ground. */
  async #fallBack(broken: Picture, cut: number): Promise<void> {
    const { shot } = broken;
    const poster = shot.poster === undefined ? undefined : stillPicture(shot, address(this.#server, shot.poster), "image/jpeg");
    const there = poster && (await Promise.race([poster.ready, after(stallMs)]));
    if (cut !== this.#cut) return;
    await this.#cutTo(poster && there ? poster : blankPicture(shot), shot, cut);
    this.#drop([broken]);
  }

  #load(shot: ShotView): Picture {
    const picture = this.#picture(shot);
    picture.element.setAttribute("aria-hidden", "true");
    this.element.append(picture.element);
    this.#next = [...this.#next, picture];
    return picture;
  }

  #picture(shot: ShotView): Picture {
    const size = sizeFor(shot, screenOf(this.element));
    const source = address(this.#server, size.url);
    if (!size.type.startsWith("video/")) return stillPicture(shot, source, size.type, this.#ahead.image(size.url));
    const poster = shot.poster === undefined ? undefined : address(this.#server, shot.poster);
    const video = this.#ahead.video(size.url) ?? loadVideo(source);
    const picture: Picture = new VideoPicture(shot, video, poster, () => {
      if (this.#front !== picture) return;
      this.#events.failed(shot, stallMs);
      void this.#fallBack(picture, this.#cut);
    });
    return picture;
  }

  /** Stays underneath until the picture over it is surely painted: a browser may take a frame or two to bring a video forward. */
  #leave(picture: Picture): void {
    picture.element.classList.replace("is-front", "is-leaving");
    picture.element.setAttribute("aria-hidden", "true");
    this.#leaving.add(picture);
    setTimeout(() => {
      this.#leaving.delete(picture);
      remove(picture);
    }, leaveMs);
  }

  #drop(pictures: readonly Picture[]): void {
    this.#next = this.#next.filter((picture) => !pictures.includes(picture));
    for (const picture of pictures) remove(picture);
  }
}

/** The same shot in the same take; its address may be signed anew. */
function isSame(one: ShotView, other: ShotView): boolean {
  return mediaOf(one.url) === mediaOf(other.url);
}

function remove(picture: Picture): void {
  picture.release();
  picture.element.remove();
}

const after = (ms: number) => new Promise<false>((resolve) => setTimeout(() => { resolve(false); }, ms));
