import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { drama, pages, root } from "./paths.mjs";

/** A port that nobody listens on. */
export async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}

/** The real server, as a process of its own. */
export class Server {
  #process;
  #said = "";

  /** `command` is how it is started: `serve`, or `studio` with the one project to open. */
  constructor({ stories, port, data, command = "serve" }) {
    this.command = command;
    this.stories = stories;
    this.port = port;
    this.data = data;
  }

  get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it, and comes back when it says that it is ready. */
  async start() {
    const child = spawn("dotnet", [drama, this.command, ...this.stories, "--urls", this.url, "--data", this.data], {
      cwd: root,
      env: { ...process.env, DRAMA_PAGES: pages, DRAMA_HOME: root },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#process = child;
    const keep = (chunk) => (this.#said += chunk);
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    let ended = false;
    child.once("exit", () => (ended = true));
    for (;;) {
      if (ended) throw new Error(`The server ended before it was ready:\n${this.#said}`);
      const ready = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      if (ready?.ok) return;
      await new Promise((resume) => child.stdout.once("data", resume).once("close", resume));
    }
  }

  /** Ends it; SIGKILL is what a power cut looks like. */
  async stop(signal = "SIGTERM") {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, "exit");
    child.kill(signal);
    await exit;
  }
}
