/** Typed callbacks by name. */
export class Emitter<Events extends object> {
  readonly #handlers = new Map<keyof Events, Set<(detail: never) => void>>();

  /** Returns how to stop listening. */
  on<K extends keyof Events>(name: K, handler: (detail: Events[K]) => void): () => void {
    const handlers = this.#handlers.get(name) ?? new Set();
    this.#handlers.set(name, handlers);
    handlers.add(handler);
    return () => handlers.delete(handler);
  }

  protected emit<K extends keyof Events>(name: K, detail: Events[K]): void {
    for (const handler of this.#handlers.get(name) ?? []) (handler as (detail: Events[K]) => void)(detail);
  }
}
