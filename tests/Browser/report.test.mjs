import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { violations } from "./support/axe.mjs";
import { launch } from "./support/browser.mjs";
import { command } from "./support/command.mjs";
import { story } from "./support/paths.mjs";
import { freePort, Server } from "./support/server.mjs";

const narrow = { width: 320, height: 640 };
const wide = { width: 1280, height: 800 };

let browser;
let server;
let data;

before(async () => {
  data = await mkdtemp(join(tmpdir(), "drama-report-"));
  await command("simulate", story("prompt-side"), "--viewers", "60", "--seed", "7", "--data", data);
  server = new Server({ stories: [story("prompt-side")], port: await freePort(), data });
  await server.start();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(data, { recursive: true, force: true });
});

/** A page that remembers what went wrong in it. */
async function open(address, context = {}) {
  const page = await (await browser.newContext({ viewport: wide, reducedMotion: "reduce", ...context })).newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await page.goto(address);
  await page.locator(".flow-stop-button").first().waitFor();
  return { page, problems };
}

test("the report asks the server by its address, and goes back", async () => {
  const { page, problems } = await open(`${server.url}/report/prompt-side?simulated=true&version=all`);
  assert.match(await page.locator(".narrowed").innerText(), /all versions/);

  await page.getByLabel("Version").selectOption("This version");
  await page.waitForURL((url) => url.search === "?simulated=true");
  await page.locator(".narrowed").waitFor({ state: "detached" });
  await page.goBack();
  await page.locator(".narrowed").waitFor();
  assert.deepEqual(problems, []);
  await page.context().close();
});

test("the ways can be walked by key and say where viewers go", async () => {
  const { page, problems } = await open(`${server.url}/report/prompt-side?simulated=true`);
  const first = page.locator(".flow-stop-button").first();
  await first.focus();
  assert.match(await page.locator(".tip:visible").innerText(), /60 viewers as beat 1/);
  assert.ok((await page.locator(".ribbon.lit").count()) > 0);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".tip:visible").count(), 0);

  await page.getByRole("button", { name: "By story time" }).click();
  assert.deepEqual(await page.locator(".curve-panel:visible").evaluateAll((all) => all.map((one) => one.dataset.axis)), ["time"]);
  assert.deepEqual(problems, []);
  await page.context().close();
});

for (const [colorScheme, viewport] of [["dark", narrow], ["light", wide]])
  test(`nothing is wrong with the report, ${colorScheme}, ${viewport.width} wide, tables open`, async () => {
    const { page } = await open(`${server.url}/report/prompt-side?simulated=true&version=all`, { colorScheme, viewport });
    await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
    assert.deepEqual(await violations(page, "html"), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0, "nothing sticks out");
    await page.context().close();
  });

test("the saved report is one file without controls, and fits on paper", async () => {
  const file = join(data, "report.html");
  await command("report", story("prompt-side"), "--simulated", "--data", data, "--format", "html", "-o", file);
  const { page, problems } = await open(pathToFileURL(file).href, { offline: true, viewport: { width: 703, height: 900 } });
  assert.equal(await page.locator(".filters, .top .toggle").count(), 0);

  await page.emulateMedia({ media: "print" });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
  assert.equal(await page.locator(".curve-panel:visible").count(), 2, "paper shows both axes");
  assert.deepEqual(problems, []);
  await page.context().close();
});
