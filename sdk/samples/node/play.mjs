// Plays a story in the terminal:  node play.mjs http://localhost:5080 prompt-side
// With --random it chooses by itself, and plays to an ending.
import { createInterface } from "node:readline";
import { DramaClient, DramaError, fetchStories } from "@interactive-drama/client";

const [server, story] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const alone = process.argv.includes("--random");
const terminal = createInterface({ input: process.stdin });
const typed = terminal[Symbol.asyncIterator]();

function print({ lines, choices }) {
  for (const { speaker, text } of lines) console.log(speaker ? `${speaker.name}: ${text}` : text);
  choices.forEach(({ text, gate }, index) => console.log(`  ${index + 1}. ${text}${gate?.locked ? " (locked)" : ""}`));
}

async function pick({ auto, choices }) {
  // What goes on by itself is not asked.
  if (auto) return null;
  const open = choices.filter(({ gate }) => !gate?.locked);
  if (open.length === 0) throw new DramaError({ code: "locked", message: "Every way on is locked." });
  if (alone) return open[Math.floor(Math.random() * open.length)].id;
  for (;;) {
    process.stdout.write("> ");
    const { value, done } = await typed.next();
    if (done) throw new DramaError({ code: "stopped", message: "Nobody chooses any more." });
    const chosen = choices[Number(value) - 1];
    if (chosen) return chosen.id;
  }
}

async function play(client) {
  let { turn, beat } = await client.start({ story, timers: "none" });
  for (;;) {
    print(beat);
    if (beat.ending) return beat.ending;
    try {
      ({ turn, beat } = await client.choose(turn, await pick(beat)));
    } catch (error) {
      // The server says where the story stands: what was chosen there came too late, or not at all.
      if (!(error instanceof DramaError) || !error.current?.beat) throw error;
      ({ turn, beat } = error.current);
    }
  }
}

if (!server || !story) {
  console.error("Name the server and the story: node play.mjs http://localhost:5080 prompt-side [--random]");
  if (server) for (const { id, title } of await fetchStories(server)) console.error(`  ${id}  ${title}`);
  process.exit(2);
}
const client = new DramaClient({ url: server });
try {
  const { title, id } = await play(client);
  console.log(`\nThe end: ${title} (${id})`);
} catch (error) {
  if (!(error instanceof DramaError)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 1;
} finally {
  terminal.close();
  await client.stop();
}
