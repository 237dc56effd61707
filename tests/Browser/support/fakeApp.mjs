import { EventEmitter, once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./paths.mjs";

const read = (...path) => readFile(join(root, ...path), "utf8");

/** The built bridge. */
export const bridgeScript = () => read("sdk", "typescript", "dist", "drama-bridge.js");

/** What an app puts into a page before the page's own scripts: on iOS a message handler, on Android a port. */
const native = {
  ios: () => {
    window.webkit = { messageHandlers: { drama: { postMessage: (text) => void window.toApp(text) } } };
    window.toPage = (text) => window.dispatchEvent(new window.CustomEvent("drama-app", { detail: text }));
  },
  android: () => {
    const { port1, port2 } = new window.MessageChannel();
    window.drama = port1;
    port2.onmessage = ({ data }) => void window.toApp(data);
    window.toPage = (text) => port2.postMessage(text);
  },
};

/** The native side of a web view: an app on a phone, with the samples' page in it. */
export class FakeApp extends EventEmitter {
  /** All that the page has said. */
  heard = [];
  #context;
  #hello;

  /** `hello` is what it answers to `ready` with. */
  constructor(context, hello = {}) {
    super();
    this.#context = context;
    this.#hello = hello;
  }

  /** Puts the app around the pages of a browser's context, and the samples' page on a server. */
  async around(system, server) {
    const page = (await read("sdk", "samples", "page", "app.html")).replace("http://localhost:5080", server.url).replace("prompt-side", "film");
    server.pages.set("/app.html", ["text/html; charset=utf-8", page]);
    server.pages.set("/drama-bridge.js", ["text/javascript", await bridgeScript()]);
    await this.#context.exposeBinding("toApp", (_, text) => this.#hear(JSON.parse(text)));
    await this.#context.addInitScript(native[system]);
    await this.#context.addInitScript(() => {
      localStorage.setItem("interactive-drama:settings", JSON.stringify({ advance: "tap", timers: "none" }));
    });
    this.server = server;
  }

  /** A web view with the page. */
  async open() {
    this.page = await this.#context.newPage();
    this.page.setDefaultTimeout(10_000);
    this.errors = [];
    this.page.on("pageerror", (error) => this.errors.push(error.message));
    await this.page.goto(`${this.server.url}/app.html`);
  }

  say(message) {
    return this.page.evaluate((text) => window.toPage(text), JSON.stringify({ drama: 1, ...message }));
  }

  /** The next message of a type that nobody has waited for. */
  async hears(type) {
    for (;;) {
      const at = this.heard.findIndex((message) => message.type === type);
      if (at >= 0) return this.heard.splice(at, 1)[0];
      await once(this, "heard");
    }
  }

  #hear(message) {
    this.heard.push(message);
    if (message.type === "ready") void this.say({ type: "hello", versions: [1], ...this.#hello });
    this.emit("heard");
  }
}
