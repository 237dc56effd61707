import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { DramaClient, DramaError } from "@interactive-drama/client";
import { messagePack } from "@interactive-drama/client/messagepack";
import { story } from "../Browser/support/paths.mjs";
import { freePort, Server } from "../Browser/support/server.mjs";
import { NarrowLine } from "./support/narrow-line.mjs";

const script = fileURLToPath(new URL("support/plays.mjs", import.meta.url));
const protocols = { json: {}, messagepack: { protocol: messagePack() } };
const start = { story: "prompt-side", simulated: true, seed: 3 };

let server;
let data;

before(async () => {
  process.env.InteractiveDrama__Tokens__Keys__0__Id = "test";
  process.env.InteractiveDrama__Tokens__Keys__0__Secret = Buffer.alloc(32, 7).toString("base64");
  data = await mkdtemp(join(tmpdir(), "drama-client-"));
  server = new Server({ stories: [story("prompt-side")], port: await freePort(), data });
  await server.start();
});

after(async () => {
  await server?.stop();
  await rm(data, { recursive: true, force: true });
});

async function tokenOf(viewer) {
  const response = await fetch(`${server.url}/api/viewers/tokens`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ viewer, minutes: 5 }),
  });
  return (await response.json()).token;
}

/** Plays with a client, and ends it whatever happens. */
async function using(options, play) {
  const client = new DramaClient({ url: server.url, ...options });
  try {
    return await play(client);
  } finally {
    await client.stop();
  }
}

test("a plain script plays to an ending over either wire, and its process ends by itself", async () => {
  const said = await Promise.all(
    Object.keys(protocols).map((wire) => promisify(execFile)(process.execPath, [script, server.url, wire], { timeout: 60_000 })),
  );
  const [json, packed] = said.map(({ stdout }) => JSON.parse(stdout));
  assert.ok(json.ending && json.turn > 3, JSON.stringify(json));
  assert.deepEqual(packed, json);
});

for (const [wire, options] of Object.entries(protocols)) {
  test(`where no web socket gets through, requests do (${wire})`, async () => {
    const line = await NarrowLine.to(server.url);
    try {
      await using({ ...options, url: line.url }, async (client) => {
        const { turn, beat } = await client.start(start);
        assert.equal((await client.choose(turn, beat.choices[0].id)).turn, turn + 1);
        assert.ok(line.upgrades > 0, "a web socket was tried first");
      });
    } finally {
      await line.close();
    }
  });
}

test("a token is asked for at each connection, and a command goes out again over the next", async () => {
  const line = await NarrowLine.to(server.url);
  let asked = 0;
  const token = async () => {
    asked++;
    return tokenOf("ada");
  };
  try {
    await using({ url: line.url, token }, async (client) => {
      const { turn, beat } = await client.start(start);
      assert.equal(asked, 1);
      line.cut();
      assert.equal((await client.choose(turn, beat.choices[0].id)).turn, turn + 1);
      assert.equal(asked, 2);
    });
  } finally {
    await line.close();
  }
});

test("a token that the server refuses is asked for once more", async () => {
  const tokens = ["over", await tokenOf("ada")];
  await using({ token: () => tokens.shift() }, async (client) => {
    assert.equal((await client.start(start)).turn, 0);
    assert.equal(tokens.length, 0);
  });
});

test("a viewer whose token is refused again is told so in the server's words, and no more attempts are made", async () => {
  let asked = 0;
  const refused = [];
  await using({ token: () => `bad ${asked++}` }, async (client) => {
    client.on("refused", (error) => refused.push(error.code));
    await assert.rejects(client.start(start), (error) => {
      assert.ok(error instanceof DramaError);
      assert.equal(error.code, "unauthorized");
      assert.match(error.message, /token/i);
      return true;
    });
    assert.deepEqual([asked, client.connection, refused], [2, "idle", ["unauthorized"]]);
  });
});

test("a provider that fails is a refusal of its own", async () => {
  const token = () => Promise.reject(new Error("Nobody is signed in."));
  await using({ token }, async (client) => {
    await assert.rejects(client.start(start), { code: "unauthorized", message: /Nobody is signed in/ });
  });
});

test("a call that is given up ends, and the client goes on", async () => {
  await using({}, async (client) => {
    await assert.rejects(client.start(start, { signal: AbortSignal.abort() }), { name: "AbortError" });
    const { turn } = await client.start(start);
    assert.equal((await client.setLocale("en")).turn, turn);
  });
});
