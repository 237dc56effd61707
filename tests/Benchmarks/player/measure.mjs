// What `benchmarks player` measures, in a real Chromium: reads a plan as its one argument, writes the figures to stdout as
// JSON and what it is doing to stderr. Times are milliseconds.
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { launch, phone } from "../../Browser/support/browser.mjs";
import { noFootage } from "../../Browser/support/footage.mjs";
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

try {
  if (noFootage) throw new Error(`${noFootage}: the story's shots cannot be made.`);
  console.log(JSON.stringify(await run()));
} catch (failure) {
  say(failure.message);
  process.exitCode = 1;
}

/** Measures everything. */
async function run() {
  const { project, data: kept } = await prepareStory(plan.shelf, say);
  // Each visit leaves a session; the next run begins without them.
  const data = join(plan.shelf, `player-${process.pid}`);
  await cp(kept, data, { recursive: true });
  const server = new Server({ stories: [project], port: await freePort(), data });
  const network = new Network({ to: server.port, ...shaped });
  const shapedPort = await network.start();
  let browser;
  try {
    browser = await launch();
    await server.start();
    say("Warming up…");
    await visit(browser, page(server.port), { device: phone });
    const loopback = await measure(browser, "loopback", server.port);
    const overShaped = await measure(browser, "the shaped network", shapedPort, true);
    const onPhone = await phoneVisits(browser, server.port, page, plan.phoneMinutes, say);
    return {
      chromium: browser.version(),
      node: process.version,
      loopback,
      shaped: { ...overShaped, network: { asked: shaped, measured: await measureNetwork(shaped) } },
      phone: { ...onPhone, network: { asked: cheapPhone.network, measured: await measureNetwork({ ...cheapPhone.network, bytes: 300_000 }) } },
    };
  } finally {
    await browser?.close();
    await network.stop();
    await server.stop();
    await rm(data, { recursive: true, force: true });
  }
}

function page(port) {
  return `http://127.0.0.1:${port}/play/forty-cuts`;
}

/** Everything that is measured on one network. */
async function measure(browser, name, port, besideObvious = false) {
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
  for (let round = 1; round <= Math.ceil(plan.visits / 2); round++) {
    say(`Over ${name}, nothing loaded ahead: visit ${round}…`);
    figures.unloaded.push(await visit(browser, url, { device, withoutPreload: true }));
  }
  return figures;
}
