/** The page a client lives in: says when it goes, and sends what is left then. */
export interface Page {
  /** Calls back each time the page is hidden or left; returns how to stop. */
  onLeave(handler: () => void): () => void;
  /** Sends a text that nobody waits for the answer of; false where that is not possible. */
  send(url: string, text: string): boolean;
}

/** The browser's page; elsewhere there is none. A phone may end a hidden page without another word. */
export const browserPage: Page = {
  onLeave(handler) {
    if (typeof document === "undefined" || typeof addEventListener !== "function") return () => undefined;
    const hidden = (): void => {
      if (document.visibilityState === "hidden") handler();
    };
    document.addEventListener("visibilitychange", hidden);
    addEventListener("pagehide", handler);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      removeEventListener("pagehide", handler);
    };
  },
  // Text goes to another origin without being asked for first, for which a closing page has no time.
  send: (url, text) => typeof navigator !== "undefined" && typeof navigator.sendBeacon === "function" && navigator.sendBeacon(url, text),
};
