const prefix = "interactive-drama:";

/** What stays on the device between visits. */
export interface Store {
  /** What was written, or undefined; its shape is for the reader to check. */
  read(key: string): unknown;
  write(key: string, value: unknown): void;
  remove(key: string): void;
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
