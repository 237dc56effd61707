import { once } from "node:events";
import { createServer, request } from "node:http";

/** A line to a server that lets requests through and no web socket, as some companies' proxies do; it can be cut. */
export class NarrowLine {
  #server;
  upgrades = 0;

  static async to(url) {
    const line = new NarrowLine();
    const { port, hostname } = new URL(url);
    line.#server = createServer((asked, answer) => {
      const onward = request({ host: hostname, port, path: asked.url, method: asked.method, headers: asked.headers });
      onward.on("response", (response) => {
        answer.writeHead(response.statusCode, response.headers);
        response.pipe(answer);
      });
      onward.on("error", () => answer.destroy());
      answer.on("close", () => onward.destroy());
      asked.pipe(onward);
    });
    line.#server.on("upgrade", (_, socket) => {
      line.upgrades++;
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    });
    line.#server.listen(0, "127.0.0.1");
    await once(line.#server, "listening");
    return line;
  }

  get url() {
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  cut() {
    this.#server.closeAllConnections();
  }

  async close() {
    this.cut();
    this.#server.close();
    await once(this.#server, "close");
  }
}
