import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePort } from "../server.mjs";
import { keystrokes, mouseClick } from "./keys.mjs";
import { find, Program } from "./program.mjs";

const driver = find("WebKitWebDriver");
const display = find("Xvfb");
const libraries = ["x86_64-linux-gnu", "aarch64-linux-gnu"].map((machine) => join("/usr/lib", machine));
const browser = find(...libraries.flatMap((folder) => folders(folder).map((name) => join(folder, name, "MiniBrowser"))));

export const program = driver && display && browser;

function folders(library) {
  try {
    return readdirSync(library).filter((name) => name.startsWith("webkit2gtk-"));
  } catch {
    return [];
  }
}

async function ask(url, method, body) {
  const answer = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** WebKitGTK, over W3C WebDriver. */
export async function open({ width, height }) {
  const running = [];
  const close = async () => {
    for (const one of running.reverse()) await one.stop();
  };
  const start = (...args) => running[running.push(new Program(...args)) - 1];
  try {
    const screen = start(display, ["-displayfd", "3", "-screen", "0", `${width + 100}x${height + 200}x24`, "-nolisten", "tcp"], {
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    });
    const number = await new Promise((found) => screen.pipe(3).once("data", (data) => found(data.toString().trim())));
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    start(driver, [`--port=${port}`], {
      env: { DISPLAY: `:${number}`, GDK_BACKEND: "x11", LIBGL_ALWAYS_SOFTWARE: "1", NO_AT_BRIDGE: "1" },
    });
    while (!(await fetch(`${url}/status`).catch(() => undefined))?.ok) await setTimeout(20);
    const options = { binary: browser, args: ["--automation", `--geometry=${width}x${height}`] };
    const { sessionId } = await ask(`${url}/session`, "POST", {
      capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options, timeouts: { script: 60_000, pageLoad: 60_000 } } },
    });
    const session = `${url}/session/${sessionId}`;
    await ask(`${session}/window/rect`, "POST", { width, height });
    const act = (actions) => ask(`${session}/actions`, "POST", { actions });
    return {
      goto: (address) => ask(`${session}/url`, "POST", { url: address }),
      reload: () => ask(`${session}/refresh`, "POST", {}),
      press: (key) => act(keystrokes(key)),
      click: (x, y) => act(mouseClick(x, y)),
      run: async (work, ...args) => {
        const script = `const done = arguments[1];
          Promise.resolve().then(() => (${work})(...arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
        const { value, error } = await ask(`${session}/execute/async`, "POST", { script, args: [args] });
        if (error !== undefined) throw new Error(error);
        return value;
      },
      close,
    };
  } catch (reason) {
    await close();
    throw reason;
  }
}
