/** A way for texts between a page and the app around it. */
export interface Channel {
  send(text: string): void;
  /** Hears what comes, until the signal ends it. */
  listen(heard: (data: unknown) => void, signal: AbortSignal): void;
}

/** A `MessagePort`, or the object that Android's `addWebMessageListener` puts into a page. */
export interface PortLike {
  postMessage(text: string): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  removeEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  /** A `MessagePort` keeps its messages back until it is called. */
  start?(): void;
}

/** Android: a port that the app sent, or the listener's object. */
export function portChannel(port: PortLike): Channel {
  return {
    send: (text) => {
      port.postMessage(text);
    },
    listen: (heard, signal) => {
      const listener = ({ data }: MessageEvent) => {
        heard(data);
      };
      port.addEventListener("message", listener);
      signal.addEventListener("abort", () => {
        port.removeEventListener("message", listener);
      });
      port.start?.();
    },
  };
}

/** What `WKUserContentController.add(_:name:)` puts into a page. */
interface WebkitHandler {
  postMessage(text: string): void;
}

/** The event by which an app on iOS speaks: `detail` is the message's text. */
export const appEvent = "drama-app";

/** iOS: the page posts to the app's handler, the app dispatches an event in the page. */
export function webkitChannel(handler: WebkitHandler): Channel {
  return {
    send: (text) => {
      handler.postMessage(text);
    },
    listen: (heard, signal) => {
      window.addEventListener(
        appEvent,
        (event) => {
          heard((event as CustomEvent<unknown>).detail);
        },
        { signal },
      );
    },
  };
}

/** A frame: only a parent of one of these origins is spoken to, or heard. */
export function frameChannel(parent: Window, origins: readonly string[]): Channel {
  let known: readonly string[] = origins;
  return {
    send: (text) => {
      for (const origin of known) parent.postMessage(text, origin);
    },
    listen: (heard, signal) => {
      window.addEventListener(
        "message",
        ({ source, origin, data }) => {
          if (source !== parent || !origins.includes(origin)) return;
          known = [origin];
          heard(data);
        },
        { signal },
      );
    },
  };
}

interface AppWindow {
  readonly webkit?: { readonly messageHandlers?: { readonly drama?: WebkitHandler } };
  readonly drama?: unknown;
}

/** An element or a frame of the page may have that name, too; they are no port. */
function isPort(value: unknown): value is PortLike {
  if (typeof value !== "object" || value === null || value instanceof Node || "window" in value) return false;
  return typeof (value as Partial<PortLike>).postMessage === "function" && typeof (value as Partial<PortLike>).addEventListener === "function";
}

/** The app around this page: iOS, Android, or a parent page of an allowed origin; undefined where there is none. */
export function findChannel(origins: readonly string[]): Channel | undefined {
  const { webkit, drama } = window as unknown as AppWindow;
  if (webkit?.messageHandlers?.drama) return webkitChannel(webkit.messageHandlers.drama);
  if (isPort(drama)) return portChannel(drama);
  return window.parent !== window && origins.length > 0 ? frameChannel(window.parent, origins) : undefined;
}
