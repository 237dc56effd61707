import type { CutOrigin, ShotView } from "../../protocol.ts";
import { h } from "../dom.ts";
import { isMadeOf, isSame, type Footage } from "../media.ts";
import type { StageEvents } from "./cut.ts";
import { inTime, painted } from "./moments.ts";
import { Next, type PictureWork } from "./next.ts";
import { blankPicture, type Picture } from "./picture.ts";
import { stallMs, VideoPicture, type VideoEvents } from "./videoPicture.ts";

/** A picture that is not there by then may fail: what would stand in for it begins to load; in milliseconds. */
const worryMs = 700;

/** How long a picture stays under the one that took its place, in milliseconds. */
const leaveMs = 250;

interface Front {
  readonly picture: Picture;
  readonly shot: ShotView;
}

/** One picture is seen while the next one waits behind it, its first frame decoded: a cut is a change of class. */
export class Stage {
  readonly element = h("div", { class: "stage", part: "stage", testId: "stage" });
  readonly #events: StageEvents;
  readonly #next: Next;
  #front: Front | undefined;
  /** What was asked for when the front came: another take of it, where that was not there in time. */
  #asked: ShotView | undefined;
  readonly #leaving = new Set<Picture>();
  /** What stands in for a shot and has not come yet. */
  #late: Picture | undefined;
  /** Waited for. */
  #coming: ShotView | undefined;
  /** What the film asked for last, whatever came of it. */
  #wanted: ShotView | undefined;
  /** Ends the film's wait for it: something else took its place. */
  #instead: (() => void) | undefined;
  #cut = 0;
  #held = false;
  #fetching: ReturnType<typeof setTimeout> | undefined;

  constructor(work: PictureWork, events: StageEvents) {
    this.#events = events;
    this.element.append(...work.screens.layers);
    this.#next = new Next(work, this.element, {
      makeWay: () => {
        for (const picture of this.#leaving) picture.release();
      },
      video: (picture) => this.#watch(picture, work),
    });
  }

  /** The shot on screen, as it is shown. */
  get shot(): ShotView | undefined {
    return this.#front?.shot;
  }

  /** True while a shot is on screen, or is about to be. */
  shows(shot: string): boolean {
    return (this.#coming ?? this.shot)?.id === shot;
  }

  /** Cuts to a shot: at once where it is there, else when it comes; resolves then, or when something stands in for it. */
  async show(shot: ShotView): Promise<void> {
    this.#wanted = shot;
    const replaced = new Promise<void>((resolve) => (this.#instead = resolve));
    await Promise.race([this.#show(shot), replaced]);
  }

  /** Loads what comes next, the most wanted first, and lets go of all else. */
  ahead(list: readonly Footage[]): void {
    this.#next.list(list);
    clearTimeout(this.#fetching);
    this.#fetching = setTimeout(() => { this.#fetch(); });
  }

  /**
   * Lets go of what was taken back, at once: what is on screen leaves before what takes its place is there. The film does not
   * hear of it; its words and its clock go on.
   */
  withdraw(gone: ReadonlySet<string>, shots: readonly ShotView[]): void {
    this.#next.withdraw(gone);
    for (const picture of this.#leaving) if (isMadeOf(picture.footage, gone)) picture.release();
    if (this.#late && isMadeOf(this.#late.footage, gone)) this.#late.release();
    if (this.#coming && isMadeOf(this.#coming, gone)) this.#coming = undefined;
    if (this.#asked && isMadeOf(this.#asked, gone)) this.#asked = undefined;
    const front = this.#front;
    if (front && isMadeOf(front.picture.footage, gone)) {
      this.#front = undefined;
      this.#events.onScreen(undefined);
      front.picture.release();
    }
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

  /** Stops the motion in its place, and lets it go on. */
  hold(held: boolean): void {
    this.#held = held;
    this.#front?.picture.hold(held);
  }

  /** Lets go of everything. */
  close(): void {
    this.#cut++;
    clearTimeout(this.#fetching);
    this.#next.close();
    this.#late?.release();
    for (const picture of this.#leaving) picture.release();
    this.#front?.picture.release();
  }

  async #show(shot: ShotView): Promise<void> {
    const cut = ++this.#cut;
    this.#coming = undefined;
    if ([this.shot, this.#asked].some((front) => front && isSame(front, shot))) return;
    this.#late?.release();
    this.#late = undefined;
    const dueMs = performance.now();
    const picture = this.#next.pick(shot);
    if (picture?.isReady) await this.#cutTo(picture, shot, { origin: "ahead", dueMs });
    else {
      this.#coming = shot;
      await this.#waitFor(shot, cut, dueMs);
    }
  }

  /** Waits for a shot, for no longer than a stall may take, and goes down the rungs. */
  async #waitFor(shot: ShotView, cut: number, dueMs: number): Promise<void> {
    const worry = setTimeout(() => this.#next.poster(shot), worryMs);
    await this.#next.wait(shot);
    let origin: CutOrigin = "waited";
    let late: Picture | undefined;
    for (const picture of this.#next.rungs(shot)) {
      const there = cut === this.#cut && (await inTime(picture.ready, dueMs + stallMs));
      if (there || cut !== this.#cut) {
        clearTimeout(worry);
        if (cut === this.#cut) await this.#cutTo(picture, shot, { origin, dueMs });
        return;
      }
      const waitMs = performance.now() - dueMs;
      if (origin === "waited") this.#events.failed(shot, Math.round(waitMs));
      origin = "fallback";
      if (waitMs < stallMs) continue;
      // A still that comes late is worth having: nothing of it was missed.
      if (!(picture instanceof VideoPicture)) late = picture;
      break;
    }
    clearTimeout(worry);
    await this.#standIn(shot, dueMs + stallMs, dueMs, late);
  }

  /** What stands there for a shot that cannot be shown: its poster, and the ground until that has come. */
  async #standIn(shot: ShotView, untilMs: number, dueMs?: number, still = this.#next.poster(shot)): Promise<void> {
    const cut = this.#cut;
    const how = { origin: "fallback", dueMs } as const;
    this.#late = still;
    if (still) this.#next.taken(still);
    const there = still && (await inTime(still.ready, untilMs));
    if (cut !== this.#cut) return;
    if (still && there) {
      await this.#cutTo(still, shot, how);
      return;
    }
    await this.#cutTo(blankPicture(shot), shot, {});
    void still?.ready.then((came) => {
      if (came && this.#late === still) void this.#cutTo(still, shot, how);
    });
  }

  /** Nothing is waited for between the one and the other, where the one was ready. */
  async #cutTo(picture: Picture, shot: ShotView, { origin, dueMs }: { readonly origin?: CutOrigin; readonly dueMs?: number | undefined }): Promise<void> {
    const cut = this.#cut;
    const { layer, footage } = picture;
    const readyMs = performance.now();
    if (!layer.isConnected) this.element.append(layer);
    picture.hold(this.#held);
    const starting = picture.start(shot);
    if (starting) {
      await starting;
      if (cut !== this.#cut) return;
    }
    layer.classList.add("is-front");
    layer.removeAttribute("aria-hidden");
    const before = this.#front?.picture;
    // The take before stands there with its own words and labels.
    const seen = footage.id === undefined || isSame(footage, shot) ? shot : (footage as ShotView);
    this.#front = { picture, shot: seen };
    this.#asked = shot;
    this.#coming = undefined;
    if (this.#late === picture) this.#late = undefined;
    this.#next.taken(picture);
    if (before) this.#leave(before);
    this.#events.onScreen(picture.isPicture ? seen : undefined);
    if (origin && dueMs !== undefined) void painted().then((shownMs) => { this.#events.shown({ shot: seen, origin, dueMs, readyMs, shownMs }); });
  }

  /** Stays underneath until the picture over it is surely painted: a browser may take a frame or two to bring a video forward. */
  #leave(picture: Picture): void {
    picture.layer.classList.replace("is-front", "is-leaving");
    picture.layer.setAttribute("aria-hidden", "true");
    this.#leaving.add(picture);
    setTimeout(() => {
      this.#leaving.delete(picture);
      picture.release();
    }, leaveMs);
  }

  /** What streams for the shot in front comes first: nothing is fetched beside it until it has what it needs. */
  #fetch(): void {
    const front = this.#front?.picture;
    void Promise.resolve(front?.whole).then(() => {
      if (front === this.#front?.picture && !this.#coming) this.#next.fetch();
    });
  }

  #watch(picture: () => Picture, { throughput }: PictureWork): VideoEvents {
    let stalled: ShotView | undefined;
    const front = () => (this.#front?.picture === picture() ? this.#front.shot : undefined);
    return {
      stands: (still, ms) => {
        if (still) stalled = front();
        else throughput.stoodStill(ms);
        if (stalled) this.#events.stalled(stalled, still, ms);
        if (still && stalled) this.#next.poster(stalled);
      },
      broken: (patienceMs) => {
        const shot = front();
        if (!shot) return;
        this.#events.failed(shot, stallMs);
        void this.#standIn(shot, performance.now() + patienceMs);
      },
    };
  }
}
