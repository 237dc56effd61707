import { once } from "node:events";
import { connect, createServer } from "node:net";

/** A TCP line to a server that a test cuts, at once or under an answer, and repairs. */
export class FrailLine {
  #open = new Set();
  #isDown = false;
  #cutsAnswer = false;
  #listener;

  static async to(url) {
    const line = new FrailLine();
    const { hostname, port } = new URL(url);
    line.#listener = createServer((near) => line.#carry(near, hostname, Number(port))).listen(0, "127.0.0.1");
    await once(line.#listener, "listening");
    return line;
  }

  get url() {
    return `http://127.0.0.1:${this.#listener.address().port}`;
  }

  /** Cuts what is connected, and every connection until it is repaired. */
  break() {
    this.#isDown = true;
    this.cut();
  }

  repair() {
    this.#isDown = false;
  }

  /** Cuts what is connected; the next connection holds. */
  cut() {
    for (const near of this.#open) near.destroy();
  }

  /** The next bytes that the server sends are lost, and their connection with them. */
  cutAtNextAnswer() {
    this.#cutsAnswer = true;
  }

  close() {
    this.#listener.close();
    this.cut();
  }

  #carry(near, host, port) {
    near.on("error", () => undefined);
    if (this.#isDown) return near.destroy();
    const far = connect(port, host);
    this.#open.add(near);
    near.on("close", () => {
      this.#open.delete(near);
      far.destroy();
    });
    far.on("error", () => undefined);
    far.on("close", () => near.destroy());
    near.on("data", (bytes) => far.write(bytes));
    far.on("data", (bytes) => {
      if (this.#cutsAnswer) {
        this.#cutsAnswer = false;
        near.destroy();
      } else near.write(bytes);
    });
  }
}
