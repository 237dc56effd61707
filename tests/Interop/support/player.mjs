import { clearTimeout, setTimeout } from "node:timers";
import { DramaClient, DramaError } from "@interactive-drama/client";
import { signalrLink } from "../../../sdk/typescript/dist/client/signalrLink.js";
import { FrailLine } from "./frail-line.mjs";

const patience = 20_000;

/** What came of a step: the fields that scenarios know, and all of it, to be compared. */
function outcome(reply) {
  const { error, beat, turn } = reply;
  const fields = error
    ? { error: error.code, current: error.current?.turn, retryAfter: error.retryAfter, gate: error.gate, offer: error.offer }
    : { turn };
  if (beat) {
    fields.beat = beat.id;
    fields.lines = beat.lines.map((line) => line.text);
    fields.choices = beat.choices.map((choice) => choice.id);
    fields.locked = beat.choices.filter((choice) => choice.gate?.locked).map((choice) => choice.id);
    fields.ending = beat.ending?.id;
  }
  // What is absent, and what signs an address to its holder until an hour, is no difference.
  return { fields, whole: JSON.parse(JSON.stringify(reply).replaceAll(/\?e=[^"]*/g, "")) };
}

/** Somebody of a scenario: a client, its line to the server, and what it heard. */
export class Player {
  #heard = new Map();
  #waiting = new Map();

  static async at(server, wire) {
    const player = new Player();
    player.line = await FrailLine.to(server);
    const options = { url: player.line.url, protocol: wire() };
    // The client's own link, held here too, so that a command can be sent as it is.
    player.link = signalrLink(options);
    player.client = new DramaClient({ ...options, link: player.link });
    for (const name of ["beat", "moved", "resumed"]) player.client.on(name, (position) => player.#hear(name, player.#stand(position)));
    player.client.on("gate", (gate) => player.#hear("gate", { fields: { gate } }));
    player.client.on("refused", (error) => player.#hear(error.code, outcome({ error })));
    return player;
  }

  async start(story, locale) {
    this.story = story;
    return this.#ask(() => this.client.start({ story, locale }));
  }

  async resume(of, key) {
    this.story = of.story;
    return this.#ask(() => this.client.resume(of.session, key ?? of.resumeKey, 0), of.resumeKey);
  }

  choose(choice) {
    return this.#ask(() => this.client.choose(this.turn, choice));
  }

  rewind(to) {
    return this.#ask(() => this.client.rewind(this.turn, to));
  }

  setLocale(locale) {
    return this.#ask(() => this.client.setLocale(locale));
  }

  /** The answer comes as news: the beat that was missed, or the one known. */
  takeBack() {
    this.client.takeBack();
    return Promise.race([this.next("beat"), this.next("resumed")]);
  }

  /** Sends a choice as it is. */
  async send(of, choose) {
    const reply = await this.link.invoke("Choose", { session: of.session, ...choose });
    if (!reply.error) this.turn = Math.max(this.turn, reply.turn);
    return outcome(reply);
  }

  /** The next of a kind that nobody asked for. */
  async next(kind) {
    const heard = this.#of(this.#heard, kind);
    if (heard.length > 0) return heard.shift();
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`Nothing of the kind '${kind}' was heard.`)), patience).unref();
      this.#of(this.#waiting, kind).push((what) => {
        clearTimeout(late);
        resolve(what);
      });
    });
  }

  async close() {
    await this.client.stop();
    this.line.close();
  }

  async #ask(call, key) {
    try {
      return this.#stand(await call(), key);
    } catch (reason) {
      if (reason instanceof DramaError) return outcome({ error: reason });
      throw reason;
    }
  }

  #stand(position, key = position.resumeKey) {
    this.session = position.session;
    this.turn = position.turn;
    this.resumeKey = key ?? this.resumeKey;
    return outcome({ session: position.session, turn: position.turn, beat: position.beat });
  }

  #hear(kind, what) {
    const next = this.#of(this.#waiting, kind).shift();
    if (next) next(what);
    else this.#of(this.#heard, kind).push(what);
  }

  #of(map, kind) {
    if (!map.has(kind)) map.set(kind, []);
    return map.get(kind);
  }
}
