import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { once } from "node:events";
import { delimiter, join } from "node:path";

/** Where a program of this machine is; undefined where it is not. */
export function find(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => (name.includes("/") ? [name] : folders.map((folder) => join(folder, name)))).find(existsSync);
}

/** A program that runs beside a test, and whatever it starts itself. */
export class Program {
  #child;
  #said = "";

  constructor(path, args, { env = {}, stdio = ["ignore", "pipe", "pipe"] } = {}) {
    this.path = path;
    // A group of its own: a browser is many processes, and all of them end with it.
    this.#child = spawn(path, args, { env: { ...process.env, ...env }, stdio, detached: true });
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream?.on("data", (chunk) => (this.#said += chunk));
    process.once("exit", () => this.#kill());
  }

  /** One of its pipes beyond the usual three. */
  pipe(index) {
    return this.#child.stdio[index];
  }

  /** Waits until it has said something, and returns what matched. */
  async says(pattern) {
    for (;;) {
      const match = pattern.exec(this.#said);
      if (match) return match;
      if (this.hasEnded) throw new Error(`${this.path} ended:\n${this.#said}`);
      await Promise.race([once(this.#child.stdout, "data"), once(this.#child.stderr, "data"), once(this.#child, "exit")]);
    }
  }

  get hasEnded() {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  async stop() {
    if (this.hasEnded) return;
    const ended = once(this.#child, "exit");
    this.#kill();
    await ended;
  }

  #kill() {
    if (!this.hasEnded) process.kill(-this.#child.pid, "SIGKILL");
  }
}
