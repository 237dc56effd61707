// What an app's own script is: node plays.mjs URL WIRE plays to an ending, says which, and ends because nothing is left to do.
import { DramaClient } from "@interactive-drama/client";
import { messagePack } from "@interactive-drama/client/messagepack";

const [url, wire] = process.argv.slice(2);
const client = new DramaClient({ url, ...(wire === "messagepack" && { protocol: messagePack() }) });

let position = await client.start({ story: "prompt-side", simulated: true, seed: 7 });
await client.report([{ kind: "windowOpened", turn: position.turn }]);
const first = position;
while (position.beat.choices.length > 0) position = await client.choose(position.turn, position.beat.choices[0].id);
const back = await client.resume(first.session, first.resumeKey, position.turn);
await client.stop();
console.log(JSON.stringify({ ending: back.beat.ending.id, turn: back.turn }));
