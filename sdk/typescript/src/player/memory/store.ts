const prefix = "interactive-drama:";

/** What stays on the device between visits. */
export interface Store {
  /** What was written, or undefined; its shape is for the reader to check. */
  read(key: string): unknown;
  write(key: string, value: unknown): void;
  remove(key: string): void;
}

/** Nothing stays: what one visit remembers. */
export function visitStore(): Store {
  const visit = new Map<string, unknown>();
  return {
    read: (key) => visit.get(key),
    write: (key, value) => void visit.set(key, value),
    remove: (key) => void visit.delete(key),
  };
}

/** The browser's local storage; where it is refused or full, the visit's own memory. */
export function deviceStore(): Store {
  const visit = new Map<string, string>();
  return {
    read(key) {
      try {
        const text = visit.get(key) ?? localStorage.getItem(prefix + key);
        return text === null ? undefined : (JSON.parse(text) as unknown);
      } catch {
        return undefined;
      }
    },
    write(key, value) {
      const text = JSON.stringify(value);
      try {
        localStorage.setItem(prefix + key, text);
        visit.delete(key);
      } catch {
        visit.set(key, text);
      }
    },
    remove(key) {
      visit.delete(key);
      try {
        localStorage.removeItem(prefix + key);
      } catch {
        // Refused storage holds nothing to remove.
      }
    },
  };
}
