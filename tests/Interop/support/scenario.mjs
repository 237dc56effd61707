import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../Browser/support/paths.mjs";
import { Player } from "./player.mjs";

const folder = join(root, "tests/Contract");

/** The list in tests/Contract. */
export const { scenarios } = JSON.parse(readFileSync(join(folder, "scenarios.json"), "utf8"));

/** One scenario of the list, played by the TypeScript client. */
export class Scenario {
  #players = new Map();
  #stories = new Map();
  #commands = new Map();
  #earlier = new Map();

  constructor(host, wire) {
    this.host = host;
    this.wire = wire;
  }

  async play(steps) {
    for (const step of steps) {
      const outcomes = await this.#take(step);
      if (step.as) this.#earlier.set(step.as, outcomes[0]);
      if (!step.expect) continue;
      const differences = outcomes.map((one) => this.#differs(one, step.expect));
      assert.ok(differences.includes(undefined), `${JSON.stringify(step)}\n${differences[0]}`);
    }
  }

  async close() {
    for (const player of this.#players.values()) await player.close();
  }

  /** Takes a step; what came of it, nothing where there is nothing to be seen. */
  async #take(step) {
    const who = await this.#who(step.who ?? "ann");
    const whose = step.of ? await this.#who(step.of) : who;
    switch (step.do) {
      case "publish":
        await this.#publish(step.story, step.script);
        return [];
      case "grant":
        await this.host.grant(who.story, who.session, step.gate);
        return [];
      case "cut":
        if (step.at === "answer") who.line.cutAtNextAnswer();
        else who.line.cut();
        return [];
      case "break":
        who.line.break();
        return [];
      case "repair":
        who.line.repair();
        return [];
      case "count":
        return [{ fields: { sessions: await this.host.sessions(this.#served(step.story)) } }];
      case "hear":
        return [await who.next(step.event)];
      case "flood":
        return Promise.all(
          Array.from({ length: step.times }, () => who.send(who, { commandId: randomUUID(), turn: 0, choiceId: "wait" })),
        );
      case "start":
        return [await who.start(this.#served(step.story), step.locale)];
      case "resume":
        return [await who.resume(whose, step.key)];
      case "choose":
        return [await who.choose(step.choice)];
      case "takeBack":
        return [await who.takeBack()];
      case "rewind":
        return [await who.rewind(step.to)];
      case "setLocale":
        return [await who.setLocale(step.locale)];
      case "send":
        return [await who.send(whose, { commandId: this.#command(step.command), turn: step.turn, choiceId: step.choice })];
      default:
        throw new Error(`No step is called '${step.do}'.`);
    }
  }

  /** Why an outcome is not what was expected; undefined when it is. */
  #differs(outcome, expected) {
    for (const [name, value] of Object.entries(expected)) {
      const wanted = name === "same" ? this.#earlier.get(value).whole : value;
      const found = name === "same" ? outcome.whole : outcome.fields[name];
      try {
        if (wanted === "*") assert.notEqual(found ?? undefined, undefined);
        else assert.deepEqual(found, wanted);
      } catch (difference) {
        return `${name}: ${difference.message}\nof ${JSON.stringify(outcome)}`;
      }
    }
    return undefined;
  }

  async #publish(story, script) {
    if (!this.#stories.has(story)) this.#stories.set(story, this.host.newId(story));
    await this.host.publish(this.#served(story), readFileSync(join(folder, "stories", `${script}.ink`)));
  }

  /** The id under which this scenario's story is served; one that is not stands for itself. */
  #served(story) {
    return this.#stories.get(story) ?? story;
  }

  #command(name) {
    if (!this.#commands.has(name)) this.#commands.set(name, randomUUID());
    return this.#commands.get(name);
  }

  async #who(name) {
    if (!this.#players.has(name)) this.#players.set(name, await Player.at(this.host.url, this.wire));
    return this.#players.get(name);
  }
}
