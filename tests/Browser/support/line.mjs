import { once } from "node:events";
import { connect, createServer } from "node:net";

/** The line to a server, which can be cut and mended: what a network is to a viewer, in any browser. */
export class Line {
  #port;
  #ends = new Set();
  #listener = createServer((near) => {
    const far = connect(this.#port, "127.0.0.1");
    near.pipe(far).pipe(near);
    for (const [end, other] of [[near, far], [far, near]]) {
      this.#ends.add(end);
      end.on("error", () => other.destroy());
      end.on("close", () => {
        this.#ends.delete(end);
        other.destroy();
      });
    }
  });

  /** `port` is the server's. */
  constructor(port) {
    this.#port = port;
  }

  get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  async mend(port = this.port ?? 0) {
    this.#listener.listen(port, "127.0.0.1");
    await once(this.#listener, "listening");
    this.port = this.#listener.address().port;
  }

  async cut() {
    if (!this.#listener.listening) return;
    const closed = once(this.#listener, "close");
    this.#listener.close();
    for (const end of this.#ends) end.destroy();
    await closed;
  }
}
