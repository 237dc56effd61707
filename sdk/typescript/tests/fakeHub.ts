import { LinkLostError } from "../src/client/errors.ts";
import type { HubLink } from "../src/client/link.ts";
import type { Network } from "../src/client/network.ts";

export interface Call {
  readonly method: string;
  readonly request: Record<string, unknown>;
}

/** A hub in memory: answers as a test says, and can be cut off at any moment. */
export class FakeHub implements HubLink {
  readonly calls: Call[] = [];
  readonly #events = new Map<string, (payload: unknown) => void>();
  readonly #open = new Set<(reason: Error) => void>();
  #closed: () => void = () => undefined;
  /** False while the server cannot be reached. */
  reachable = true;
  connected = false;
  /** What the door says instead of opening. */
  refusal: Error | undefined;
  starts = 0;
  answer: (call: Call) => unknown = () => ({});

  start(): Promise<void> {
    this.starts++;
    if (this.refusal) return Promise.reject(this.refusal);
    if (!this.reachable) return Promise.reject(new Error("refused"));
    this.connected = true;
    return Promise.resolve();
  }

  stop(): Promise<void> {
    this.#end();
    return Promise.resolve();
  }

  invoke(method: string, request: object): Promise<unknown> {
    const call: Call = { method, request: { ...request } };
    this.calls.push(call);
    return new Promise((resolve, reject) => {
      if (!this.connected) {
        reject(new LinkLostError());
        return;
      }
      this.#open.add(reject);
      Promise.resolve(this.answer(call)).then(
        (reply) => {
          this.#open.delete(reject);
          resolve(reply);
        },
        (reason: unknown) => {
          this.#open.delete(reject);
          reject(reason instanceof Error ? reason : new Error(String(reason)));
        },
      );
    });
  }

  onEvent(name: string, handler: (payload: unknown) => void): void {
    this.#events.set(name, handler);
  }

  onClosed(handler: () => void): void {
    this.#closed = handler;
  }

  push(name: string, payload: unknown): void {
    this.#events.get(name)?.(payload);
  }

  /** The connection breaks; calls under way get no answer. */
  cut(): void {
    this.#end();
  }

  sent(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  #end(): void {
    if (!this.connected) return;
    this.connected = false;
    for (const reject of this.#open) reject(new LinkLostError());
    this.#open.clear();
    this.#closed();
  }
}

/** A server that counts a command id once, as the real one does. */
export function countsOnce(): FakeHub["answer"] {
  const stored = new Map<unknown, unknown>();
  let turn = 1;
  return ({ method, request }) => {
    if (method === "Report") return { window: null, error: null };
    if (method === "Resume") return reply(turn);
    const before = stored.get(request.commandId);
    if (before) return before;
    const made = method === "Start" ? reply(turn, { resumeKey: "key" }) : reply(++turn);
    stored.set(request.commandId, made);
    return made;
  };
}

/** A device whose network a test switches. */
export class FakeNetwork implements Network {
  reachable = true;
  #handlers = new Set<() => void>();

  onChange(handler: () => void): () => void {
    this.#handlers.add(handler);
    return () => this.#handlers.delete(handler);
  }

  get listeners(): number {
    return this.#handlers.size;
  }

  switch(reachable: boolean): void {
    this.reachable = reachable;
    for (const handler of this.#handlers) handler();
  }
}

/** The reply to a command, as it stands on the wire: absent is null. */
export function reply(turn: number, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    session: "s1",
    turn,
    resumeKey: null,
    error: null,
    beat: {
      id: `beat${turn}`,
      episode: null,
      lines: [{ id: "l1", speaker: null, mood: null, text: `Line of turn ${turn}` }],
      shots: [],
      choices: [
        { id: "go", text: "Go", speaker: null },
        { id: "stay", text: "Stay", speaker: null },
      ],
      window: null,
      episodeChanges: [],
      ending: null,
      deadEnd: false,
      auto: false,
    },
    ...changes,
  };
}

export function refusal(code: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { session: null, turn: 0, beat: null, resumeKey: null, error: { code, message: `Refused: ${code}.`, ...changes } };
}
