import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./paths.mjs";

const require = createRequire(join(root, "node_modules", "@microsoft", "signalr", "package.json"));
const { Server: WebSocketServer } = require("ws");
const end = "\u001e";

const page = `<!doctype html><meta charset="utf-8"><style>html, body { margin: 0; height: 100%; background: #000 }</style>
<script type="module" src="/drama-player.js"></script><drama-player story="film"></drama-player>`;

/** A server with one film, whose beats and media are the test's: the hub's own protocol, and nothing behind it. */
export class ToyServer {
  /** What was asked for below `/media/`. */
  asked = [];
  /** What the player told without being asked. */
  told = [];
  /** The token that each connection came with. */
  tokens = [];
  /** Pages and scripts of the test's own: `[type, text]` by path. */
  pages = new Map();
  /** What its story says of itself beside the usual. */
  story = {};
  /** The page that the player stands in. */
  page = page;
  /** Answers of a test's own, by method: each is given the request; undefined leaves it to the server, null never comes. */
  answers = {};
  #turn = 0;
  #sockets = new Set();
  #media = new Map();

  /** `beats` in the order they come; choosing leads to the next, which may be a function of the choice, and a promise. */
  constructor(beats) {
    this.beats = beats;
    this.#http = createServer((request, response) => void this.#serve(request, response));
    new WebSocketServer({ server: this.#http, path: "/hubs/drama" }).on("connection", (socket, request) => {
      this.tokens.push(new URL(request.url, this.url).searchParams.get("access_token"));
      this.#greet(socket);
    });
  }

  #http;

  get url() {
    return `http://127.0.0.1:${this.#http.address().port}`;
  }

  async start() {
    this.#http.listen(0, "127.0.0.1");
    await once(this.#http, "listening");
  }

  async stop() {
    this.cut();
    this.#http.closeAllConnections();
    this.#http.close();
    await once(this.#http, "close");
  }

  /** Puts a file there; null is one whose bytes never come, and after `sent` of them no more do. */
  put(name, type, bytes, sent = bytes?.length) {
    this.#media.set(name, { type, bytes, sent });
    return `/media/${name}`;
  }

  /** Waits until a file was asked for. */
  async hears(name) {
    while (!this.asked.includes(name)) await once(this.#http, "request");
  }

  /** Ends every connection, as a lost network does. */
  cut() {
    for (const socket of this.#sockets) socket.terminate();
  }

  push(event, payload) {
    for (const socket of this.#sockets) socket.send(JSON.stringify({ type: 1, target: event, arguments: [payload] }) + end);
  }

  #greet(socket) {
    this.#sockets.add(socket);
    let greeted = false;
    socket.on("message", async (data) => {
      for (const text of data.toString().split(end).filter(Boolean)) {
        if (!greeted) {
          greeted = true;
          socket.send(`{}${end}`);
          continue;
        }
        const { type, invocationId, target, arguments: [request] = [] } = JSON.parse(text);
        const result = type === 1 ? await this.#answer(target, request) : null;
        if (result !== null) socket.send(JSON.stringify({ type: 3, invocationId, result }) + end);
      }
    });
    socket.on("close", () => this.#sockets.delete(socket));
  }

  async #answer(method, request) {
    const own = await this.answers[method]?.(request);
    if (own !== undefined) return own;
    if (method === "Report") {
      this.told.push(...request.events);
      return {};
    }
    if (method === "Start") this.#turn = 0;
    if (method === "Choose") this.#turn++;
    const beat = this.beats[this.#turn];
    return { session: "s", turn: this.#turn, resumeKey: "key", beat: typeof beat === "function" ? await beat(request.choiceId) : beat };
  }

  async #serve(request, response) {
    const { pathname } = new URL(request.url, this.url);
    const send = (type, body) => response.writeHead(200, { "content-type": type }).end(body);
    if (this.pages.has(pathname)) return send(...this.pages.get(pathname));
    if (pathname === "/") return send("text/html", this.page);
    if (pathname === "/drama-player.js") return send("text/javascript", await readFile(join(root, "sdk", "typescript", "dist", "drama-player.js")));
    if (pathname === "/api/stories") return send("application/json", JSON.stringify([{ ...story, ...this.story }]));
    if (pathname === "/hubs/drama/negotiate") return send("application/json", JSON.stringify(negotiated));
    const name = pathname.replace("/media/", "");
    const media = this.#media.get(name);
    if (!media) return response.writeHead(404).end();
    this.asked.push(name);
    if (media.bytes === null) return undefined;
    const { type, bytes, sent } = media;
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
    if (!range) return response.writeHead(200, { "content-type": type, "content-length": bytes.length }).end(bytes);
    const [from, to] = [Number(range[1]), Math.min(Number(range[2] || bytes.length - 1), bytes.length - 1)];
    const headers = { "content-type": type, "accept-ranges": "bytes", "content-range": `bytes ${from}-${to}/${bytes.length}` };
    response.writeHead(206, headers);
    if (to < sent) response.end(bytes.subarray(from, to + 1));
    else response.write(bytes.subarray(from, Math.max(from, sent)));
    return undefined;
  }
}

const story = { id: "film", title: "A Film", version: "0", language: "en", aspect: "9:16", form: "film", episodes: [], endings: 1 };
const negotiated = {
  connectionId: "c",
  connectionToken: "c",
  negotiateVersion: 1,
  availableTransports: [{ transport: "WebSockets", transferFormats: ["Text"] }],
};
