/** What the device knows about its own network. */
export interface Network {
  readonly reachable: boolean;
  /** Calls back at each change; returns how to stop. */
  onChange(handler: () => void): () => void;
}

/** The browser's view of the network; elsewhere it is taken to be there. */
export const browserNetwork: Network = {
  get reachable() {
    return typeof navigator === "undefined" || !("onLine" in navigator) || navigator.onLine;
  },
  onChange(handler) {
    if (typeof addEventListener !== "function") return () => undefined;
    addEventListener("online", handler);
    addEventListener("offline", handler);
    return () => {
      removeEventListener("online", handler);
      removeEventListener("offline", handler);
    };
  },
};
