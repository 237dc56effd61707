import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../paths.mjs";
import { keystrokes, mouseClick } from "./keys.mjs";
import { find, Program } from "./program.mjs";

const WebSocket = createRequire(join(root, "node_modules", "@microsoft", "signalr", "package.json"))("ws");

export const program = find("firefox-esr", "firefox");

/** Nothing asked, nothing fetched from elsewhere, and sound without a press. */
const preferences = {
  "app.update.disabledForTesting": true,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
  "devtools.jsonview.enabled": false,
  "dom.ipc.processPrelaunch.enabled": false,
  "media.autoplay.default": 0,
  "media.gmp-manager.updateEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "remote.active-protocols": 1,
  "toolkit.startup.max_resumed_crashes": -1,
  "ui.prefersReducedMotion": 1,
};

/** A session of WebDriver BiDi. */
class Session {
  #socket;
  #asked = new Map();
  #last = 0;

  constructor(socket) {
    this.#socket = socket;
    socket.on("message", (data) => {
      const { id, type, result, error, message } = JSON.parse(data.toString());
      const reply = this.#asked.get(id);
      this.#asked.delete(id);
      if (type === "error") reply?.refuse(new Error(`${error}: ${message}`));
      else reply?.answer(result);
    });
    socket.on("close", () => {
      for (const { refuse } of this.#asked.values()) refuse(new Error("Firefox has gone."));
    });
  }

  ask(method, params) {
    const id = ++this.#last;
    return new Promise((answer, refuse) => {
      this.#asked.set(id, { answer, refuse });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }
}

/** Firefox, over WebDriver BiDi. */
export async function open({ width, height }) {
  const profile = await mkdtemp(join(tmpdir(), "drama-firefox-"));
  await writeFile(
    join(profile, "user.js"),
    Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(""),
  );
  const firefox = new Program(program, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", "about:blank"], {
    env: { HOME: profile, MOZ_CRASHREPORTER_DISABLE: "1" },
  });
  const close = async () => {
    await firefox.stop();
    await rm(profile, { recursive: true, force: true });
  };
  try {
    const [, address] = await firefox.says(/WebDriver BiDi listening on (\S+)/);
    const socket = new WebSocket(`${address}/session`);
    await once(socket, "open");
    const session = new Session(socket);
    await session.ask("session.new", { capabilities: {} });
    const { contexts } = await session.ask("browsingContext.getTree", {});
    const { context } = contexts[0];
    await session.ask("browsingContext.setViewport", { context, viewport: { width, height } });
    const act = (actions) => session.ask("input.performActions", { context, actions });
    return {
      goto: (url) => session.ask("browsingContext.navigate", { context, url, wait: "complete" }),
      reload: () => session.ask("browsingContext.reload", { context, wait: "complete" }),
      press: (key) => act(keystrokes(key)),
      click: (x, y) => act(mouseClick(x, y)),
      run: async (work, ...args) => {
        const { type, result, exceptionDetails } = await session.ask("script.callFunction", {
          functionDeclaration: `async () => JSON.stringify(await (${work})(...${JSON.stringify(args)}))`,
          awaitPromise: true,
          target: { context },
        });
        if (type === "exception") throw new Error(exceptionDetails.text);
        return result.value === undefined ? undefined : JSON.parse(result.value);
      },
      close,
    };
  } catch (reason) {
    await close();
    throw reason;
  }
}
