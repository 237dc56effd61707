import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** The samples' own site, as a process of its own. */
export class Site {
  #process;

  /** `folder` is where server.mjs stands; `served` what it serves, its own folder where that is absent. */
  constructor({ folder, port, drama, served }) {
    this.url = `http://localhost:${port}`;
    const env = { ...process.env, PORT: String(port), DRAMA_SERVER: drama };
    this.#process = spawn(process.execPath, [join(folder, "server.mjs"), ...(served ? [served] : [])], { env, stdio: ["ignore", "pipe", "inherit"] });
  }

  async start() {
    await Promise.race([once(this.#process.stdout, "data"), once(this.#process, "exit")]);
    if (this.#process.exitCode !== null) throw new Error("The site ended before it was ready.");
    return this;
  }

  async stop() {
    if (this.#process.exitCode !== null) return;
    const exit = once(this.#process, "exit");
    this.#process.kill();
    await exit;
  }
}
