/** So long the app may take for a token, in milliseconds; then the connection is tried again, and it is asked again. */
export const tokenMs = 10_000;

/** The viewer's tokens: asked of the app when a connection opens, kept until it is lost. */
export class Tokens {
  readonly #ask: (id: string) => void;
  #kept: string | null | undefined;
  #asked = 0;
  #waiting: { readonly id: string; readonly answered: Promise<string>; readonly answer: (token: string | null) => void } | undefined;

  constructor(ask: (id: string) => void) {
    this.#ask = ask;
  }

  /** A token, empty for an anonymous viewer. Rejects when the app does not answer. */
  take(): Promise<string> {
    if (this.#kept !== undefined) return Promise.resolve(this.#kept ?? "");
    return (this.#waiting ?? this.#question()).answered;
  }

  /** What the app gave; false where its question is over. */
  give(token: string | null, id?: string): boolean {
    if (id !== undefined && id !== this.#waiting?.id) return false;
    this.#kept = token;
    this.#waiting?.answer(token);
    this.#waiting = undefined;
    return true;
  }

  /** The connection is lost, perhaps for the token: the next one is asked for anew. */
  forget(): void {
    this.#kept = undefined;
  }

  #question() {
    const id = `token-${++this.#asked}`;
    const { promise: answered, resolve, reject } = withResolvers<string>();
    const late = setTimeout(() => {
      if (this.#waiting?.id === id) this.#waiting = undefined;
      reject(new Error("The app has not answered 'needToken'."));
    }, tokenMs);
    const answer = (token: string | null) => {
      clearTimeout(late);
      resolve(token ?? "");
    };
    this.#waiting = { id, answered, answer };
    this.#ask(id);
    return this.#waiting;
  }
}

/** `Promise.withResolvers`, which web views of older devices lack. */
function withResolvers<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<T>((resolved, rejected) => {
    resolve = resolved;
    reject = rejected;
  });
  return { promise, resolve, reject };
}
