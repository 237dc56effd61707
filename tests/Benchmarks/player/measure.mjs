// What `benchmarks player` measures, in a real Chromium: reads a plan as its one argument, writes the figures to stdout as
// JSON and what it is doing to stderr. Times are milliseconds.
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { launch, phone } from "../../Browser/support/browser.mjs";
import { freePort, Server } from "../../Browser/support/server.mjs";
import { Network } from "./network.mjs";
import { measureNetwork } from "./networkCheck.mjs";
import { obviousVisit } from "./obvious.mjs";
import { cheapPhone, phoneVisits } from "./phone.mjs";
import { prepareStory } from "./story.mjs";
import { openOnce, visit } from "./visit.mjs";

const shaped = { bitsPerSecond: 8e6, roundTripMs: 100 };
const plan = JSON.parse(process.argv[2]);
const say = (line) => console.error(line);

const { project, data: kept } = await prepareStory(plan.shelf, say);
// Each visit leaves a session; the next run begins without them.
const data = join(plan.shelf, `player-${process.pid}`);
await cp(kept, data, { recursive: true });
const server = new Server({ stories: [project], port: await freePort(), data });
const browser = await launch();
try {
  await server.start();
  const figures = { chromium: browser.version(), node: process.version };
  say("Warming up…");
  await visit(browser, page(server.port), { device: phone });

  figures.loopback = await measure("loopback", server.port);
  const network = new Network({ to: server.port, ...shaped });
  figures.shaped = await measure("the shaped network", await network.start(), true);
  await network.stop();
  figures.shaped.network = { asked: shaped, measured: await measureNetwork(shaped) };

  figures.phone = await phoneVisits(browser, server.port, page, plan.phoneMinutes, say);
  figures.phone.network = { asked: cheapPhone.network, measured: await measureNetwork({ ...cheapPhone.network, bytes: 300_000 }) };
  console.log(JSON.stringify(figures));
} finally {
  await browser.close();
  await server.stop();
  await rm(data, { recursive: true, force: true });
}

function page(port) {
  return `http://127.0.0.1:${port}/play/forty-cuts`;
}

/** Everything that is measured on one network. */
async function measure(name, port, besideObvious = false) {
  const url = page(port);
  const device = phone;
  const figures = { opens: [], visits: [], unloaded: [], obvious: [] };
  for (let open = 0; open < plan.opens; open++) figures.opens.push(await openOnce(browser, url, { device }));
  for (let round = 1; round <= plan.visits; round++) {
    say(`Over ${name}: visit ${round} of ${plan.visits}…`);
    const visited = await visit(browser, url, { device });
    figures.visits.push(visited);
    if (besideObvious) {
      say("The same clips, one video element…");
      figures.obvious.push(...(await obviousVisit(browser, new URL(url).origin, visited.clips, device)));
    }
  }
  for (let round = 1; round <= Math.max(1, plan.visits / 2); round++) {
    say(`Over ${name}, nothing loaded ahead: visit ${round}…`);
    figures.unloaded.push(await visit(browser, url, { device, withoutPreload: true }));
  }
  return figures;
}
