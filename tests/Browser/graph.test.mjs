import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch } from "./support/browser.mjs";
import { command } from "./support/command.mjs";
import { story } from "./support/paths.mjs";

let browser;
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "drama-graph-"));
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The graph of a story as a file on a disk, opened without a network. */
async function open(argument, name) {
  const file = join(folder, `${name}.html`);
  await command("graph", argument, "--format", "html", "-o", file);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, offline: true });
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => problems.push(message.text()));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) problems.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  await page.locator(".card").first().waitFor();
  return { context, page, problems, file };
}

const zoom = (page) => page.locator(".percent").innerText().then((text) => parseInt(text, 10));

test("a story's graph is one file: search, details, zoom, keys", async () => {
  const { context, page, problems } = await open(story("prompt-side"), "prompt-side");
  assert.match(await page.locator(".bar p").innerText(), /^42 decisions, 10 endings$/);
  assert.equal(await page.locator(".card").count(), 53);

  await page.keyboard.press("/");
  await page.keyboard.type("cue_sixty_one");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".panel dd").first().innerText(), "cue_sixty_one");
  assert.match(await page.locator(".panel dd").nth(1).innerText(), /^episode1\.ink:\d+$/);
  assert.notEqual(await page.locator(".panel pre").innerText(), "");

  await page.locator(".search input").fill("the");
  const found = parseInt(await page.locator(".found").innerText(), 10);
  assert.ok(found > 1);
  for (const at of [1, 2]) {
    await page.locator(".search input").press("Enter");
    assert.equal(await page.locator(".found").innerText(), `${at} of ${found}`);
  }
  await page.locator(".search input").press("Shift+Enter");
  assert.equal(await page.locator(".found").innerText(), `1 of ${found}`);
  await page.locator(".search input").press("Escape");
  await page.locator(".search input").blur();

  await page.getByRole("button", { name: "Show all of it" }).click();
  const all = await zoom(page);
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, -400);
  assert.ok((await zoom(page)) > all);
  await page.keyboard.press("0");
  assert.equal(await zoom(page), all);

  await page.locator('.card[data-id="start:"]').focus();
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.id), "one_blank");
  assert.equal(await page.locator(".panel dd").first().innerText(), "one_blank");
  assert.deepEqual(problems, []);
  await context.close();
});

test("nothing in a story is ever markup", async () => {
  const script = join(folder, "bad.ink");
  await writeFile(
    script,
    "</script><script>document.title = 'stolen'</script>\n* [</script><img src=x onerror=\"document.title='stolen'\">] Yes.\n    -> END\n* [$& and <b>bold</b>]\n    -> END\n",
  );
  const { context, page, problems, file } = await open(script, "bad");
  await page.locator(".card.decision").click();
  assert.match(await page.locator(".panel").innerText(), /<b>bold<\/b>/);
  assert.match(await page.locator(".panel").innerText(), /\$& and/);
  assert.doesNotMatch(await page.title(), /stolen/);
  assert.equal(await page.locator("img, b").count(), 0);
  assert.match(await readFile(file, "utf8"), /http-equiv="Content-Security-Policy" content="default-src 'none'/);
  assert.deepEqual(problems, []);
  await context.close();
});
