import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../../Browser/support/paths.mjs";

const program = join(root, "artifacts/bin/InteractiveDrama.Contract.Host/release/InteractiveDrama.Contract.Host.dll");

/** The host of the contract, a process of its own. */
export class ContractHost {
  #process;
  #data;
  #stories = 0;

  static async start() {
    const host = new ContractHost();
    host.#data = await mkdtemp(join(tmpdir(), "drama-contract-"));
    const child = spawn("dotnet", [program, "--urls=http://127.0.0.1:0", `--Data=${host.#data}`], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    host.#process = child;
    // What is not waited for is read away, so that the host never stands at a full pipe.
    for await (const line of createInterface({ input: child.stdout })) {
      const listening = /Now listening on: (.*)/.exec(line);
      if (!listening) continue;
      host.url = listening[1];
      child.stdout.resume();
      return host;
    }
    throw new Error("The contract's host ended before it was ready.");
  }

  /** A story's id that no scenario before had. */
  newId(story) {
    return `${story}-${++this.#stories}`;
  }

  /** Serves a story from now on. */
  async publish(id, script) {
    await this.#ask(`/stories/${id}`, { method: "PUT", body: script });
  }

  /** Opens a gate for an anonymous session. */
  async grant(story, session, gate) {
    const body = JSON.stringify({ id: randomUUID(), session, story, gate });
    await this.#ask("/api/grants", { method: "POST", body, headers: { "Content-Type": "application/json" } });
  }

  /** How many sessions a story has. */
  async sessions(story) {
    return (await this.#ask(`/stories/${story}/sessions`)).json();
  }

  async stop() {
    const exit = once(this.#process, "exit");
    this.#process.kill("SIGKILL");
    await exit;
    await rm(this.#data, { recursive: true, force: true });
  }

  async #ask(path, request) {
    const answer = await fetch(`${this.url}${path}`, request);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }
}
