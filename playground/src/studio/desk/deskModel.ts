import { ApiError, ConflictError, type Api } from "../api.ts";
import { namesOf } from "../editor/names.ts";
import type { LinePlace, ProjectText, ProjectView, PublishedVersion, StoryGraph, StoryReading } from "../model.ts";
import type { Vocabulary } from "../editor/completions.ts";

/** A file on the desk. */
export interface Buffer {
  readonly path: string;
  readonly text: string;
  /** What is on the disk, as far as the desk knows. */
  readonly saved: string;
  readonly stamp: string;
  /** Grows when the text was replaced by something else than typing. */
  readonly replaced: number;
}

/** Somewhere to go in the script; `at` grows so that the same place can be gone to twice. */
export interface Jump extends LinePlace {
  readonly at: number;
  readonly focus: boolean;
  /** True for a line of the saved text, false for one of the text on the desk. */
  readonly saved: boolean;
}

export interface DeskState {
  readonly project: ProjectView;
  readonly files: readonly string[];
  readonly current: string;
  readonly buffers: ReadonlyMap<string, Buffer>;
  readonly reading: StoryReading;
  /** The last graph there was: a text with errors has none. */
  readonly graph: StoryGraph | null;
  readonly checking: boolean;
  readonly saving: boolean;
  readonly served: string | null;
  readonly published: PublishedVersion | null;
  /** A file that changed outside while it has unsaved changes here. */
  readonly conflict: ProjectText | null;
  readonly notice: { readonly kind: "error" | "info"; readonly text: string } | null;
  readonly jump: Jump | null;
}

/** Milliseconds of stillness before a text is checked. */
const settle = 120;

/** The texts of one project, what is to say of them, and how they get to the disk. */
export class DeskModel {
  readonly #api: Api;
  readonly #listeners = new Set<() => void>();
  #state: DeskState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | undefined;
  #jumps = 0;

  constructor(api: Api, project: ProjectView) {
    this.#api = api;
    this.#state = {
      project,
      files: project.files,
      current: project.main,
      buffers: new Map(),
      reading: project.story,
      graph: project.story.graph,
      checking: false,
      saving: false,
      served: project.served,
      published: null,
      conflict: null,
      notice: null,
      jump: null,
    };
  }

  get state(): DeskState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get dirty(): boolean {
    return [...this.#state.buffers.values()].some(isDirty);
  }

  /** Reads every file, so that names of all of them can be offered. */
  async load(): Promise<void> {
    const texts = await Promise.all(
      this.#state.files.map((path) => this.#api.file(this.#id, path).catch(() => undefined)),
    );
    const buffers = new Map(this.#state.buffers);
    for (const text of texts) if (text && !buffers.has(text.path)) buffers.set(text.path, fresh(text));
    this.#set({ buffers });
  }

  vocabulary(): Vocabulary {
    const scripts = [...this.#state.buffers.values()].filter(({ path }) => path.endsWith(".ink"));
    return { story: this.#state.reading.names, script: namesOf(scripts.map(({ text }) => text)) };
  }

  show(path: string): void {
    this.#set({ current: path });
  }

  goTo(place: LinePlace, { focus = true, saved = false } = {}): void {
    if (!this.#state.files.includes(place.file)) return;
    this.#set({ current: place.file, jump: { ...place, at: ++this.#jumps, focus, saved } });
  }

  edit(path: string, text: string): void {
    const buffer = this.#state.buffers.get(path);
    if (!buffer || buffer.text === text) return;
    this.#put({ ...buffer, text });
    this.#check();
  }

  /** Checks what is typed now: the hand is on its way to save it, and finds it compiled. */
  hurry(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    void this.#checkNow();
  }

  dismiss(): void {
    this.#set({ notice: null });
  }

  /** Saves everything that is not saved. */
  async save(): Promise<void> {
    for (const buffer of [...this.#state.buffers.values()].filter(isDirty)) {
      if (!(await this.#save(buffer, buffer.stamp))) return;
    }
  }

  /** What becomes of a file that changed outside. */
  async settle(answer: "mine" | "theirs" | "later", merged?: string): Promise<void> {
    const theirs = this.#state.conflict;
    const buffer = theirs && this.#state.buffers.get(theirs.path);
    this.#set({ conflict: null });
    if (!theirs || !buffer || answer === "later") return;
    if (answer === "theirs") {
      this.#put({ ...fresh(theirs), replaced: buffer.replaced + 1 });
      this.#check();
      return;
    }
    const mine = merged === undefined || merged === buffer.text ? buffer : { ...buffer, text: merged, replaced: buffer.replaced + 1 };
    this.#put(mine);
    await this.#save(mine, theirs.stamp);
  }

  /** Looks whether files changed outside. */
  async look(): Promise<void> {
    if (this.#state.saving || this.#state.conflict) return;
    const stamps = await this.#api.stamps(this.#id).catch(() => undefined);
    if (!stamps) return;
    const added = Object.keys(stamps).filter((path) => !this.#state.files.includes(path));
    const changed = [...this.#state.buffers.values()].filter(
      ({ path, stamp }) => stamps[path] !== undefined && stamps[path] !== stamp,
    );
    if (added.length === 0 && changed.length === 0) return;
    if (added.length > 0) {
      this.#set({ files: [...this.#state.files, ...added].sort(byPath) });
      await this.load();
    }
    for (const { path } of changed) {
      const theirs = await this.#api.file(this.#id, path);
      const buffer = this.#state.buffers.get(path);
      if (!buffer || theirs.stamp === buffer.stamp) continue;
      if (isDirty(buffer) && theirs.text !== buffer.text) {
        this.#set({ conflict: theirs });
        return;
      }
      this.#put({ ...fresh(theirs), replaced: buffer.replaced + 1 });
      this.#set({ notice: { kind: "info", text: `${path} was changed outside and loaded again.` } });
    }
    // What was changed outside is played from now on, too.
    const project = await this.#api.project(this.#id);
    this.#read(project.story);
    this.#set({ served: project.served });
  }

  /** Makes a script, empty. */
  async add(path: string): Promise<void> {
    const name = path.endsWith(".ink") ? path : `${path}.ink`;
    try {
      const { stamp } = await this.#api.save(this.#id, name, "", "");
      this.#set({ files: [...this.#state.files.filter((file) => file !== name), name].sort(byPath) });
      this.#put({ path: name, text: "", saved: "", stamp, replaced: 0 });
      this.#set({ current: name, notice: { kind: "info", text: `Write INCLUDE ${name} in ${this.#state.project.main} to make it part of the story.` } });
    } catch (reason) {
      this.#fail(reason);
    }
  }

  async #save(buffer: Buffer, stamp: string | null): Promise<boolean> {
    this.#set({ saving: true, notice: null });
    // A check under way goes on: the server does not compile the same text twice.
    clearTimeout(this.#timer);
    try {
      const { stamp: written, story } = await this.#api.save(this.#id, buffer.path, buffer.text, stamp);
      // Typing goes on while a file is saved: what was typed since is not saved.
      const now = this.#state.buffers.get(buffer.path) ?? buffer;
      this.#put({ ...now, saved: buffer.text, stamp: written });
      const { reading, published } = story;
      if (![...this.#state.buffers.values()].some(isDirty)) this.#read(reading);
      else this.#check();
      if (reading.version) this.#set({ served: reading.version, ...(published ? { published } : {}) });
      return true;
    } catch (reason) {
      if (reason instanceof ConflictError) this.#set({ conflict: reason.theirs });
      else this.#fail(reason);
      return false;
    } finally {
      this.#set({ saving: false });
    }
  }

  #check(): void {
    clearTimeout(this.#timer);
    this.#set({ checking: true });
    this.#timer = setTimeout(() => void this.#checkNow(), settle);
  }

  async #checkNow(): Promise<void> {
    this.#timer = undefined;
    this.#running?.abort();
    const running = (this.#running = new AbortController());
    const drafts = Object.fromEntries(
      [...this.#state.buffers.values()].filter(isDirty).map(({ path, text }) => [path, text]),
    );
    try {
      const reading = await this.#api.check(this.#id, drafts, running.signal);
      if (reading && running === this.#running) this.#read(reading);
    } catch (reason) {
      if (!running.signal.aborted) this.#fail(reason);
    }
    if (running === this.#running) this.#set({ checking: false });
  }

  #read(reading: StoryReading): void {
    this.#set({ reading, graph: reading.graph ?? this.#state.graph, checking: false });
  }

  #fail(reason: unknown): void {
    const text = reason instanceof ApiError || reason instanceof Error ? reason.message : String(reason);
    this.#set({ notice: { kind: "error", text } });
  }

  get #id(): string {
    return this.#state.project.id;
  }

  #put(buffer: Buffer): void {
    this.#set({ buffers: new Map(this.#state.buffers).set(buffer.path, buffer) });
  }

  #set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

export const isDirty = (buffer: Buffer): boolean => buffer.text !== buffer.saved;

const fresh = ({ path, text, stamp }: ProjectText): Buffer => ({ path, text, saved: text, stamp, replaced: 0 });

const byPath = (a: string, b: string) =>
  a === "drama.yaml" ? -1 : b === "drama.yaml" ? 1 : a.localeCompare(b);
