import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { launch } from "./support/browser.mjs";
import { command } from "./support/command.mjs";
import { freePort, Server } from "./support/server.mjs";

let browser;
let server;
let folder;
let project;
let original;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "drama-studio-"));
  project = join(folder, "the-lamp");
  await command("new", project);
  original = await readFile(join(project, "main.ink"), "utf8");
  server = new Server({ stories: [project], port: await freePort(), data: join(folder, "data"), command: "studio" });
  await server.start();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await writeFile(join(project, "main.ink"), original);
});

/** A writer at the desk; lines wait for a tap, so that no test waits for a clock. */
async function desk(size = { width: 1440, height: 900 }) {
  const context = await browser.newContext({ viewport: size, reducedMotion: "reduce" });
  await context.addInitScript(() => {
    localStorage.setItem("interactive-drama:settings", JSON.stringify({ advance: "tap", timers: "none" }));
  });
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) problems.push(message.text());
  });
  await page.goto(`${server.url}/studio/the-lamp`);
  await page.getByTestId("graph").waitFor();
  await page.getByTestId("caption").waitFor();
  return { context, page, problems, part: (id) => page.getByTestId(id) };
}

const beats = (page) => page.getByTestId("graph").getAttribute("data-beats").then(Number);

/** Goes on to the decision. */
async function toChoices(page) {
  for (let line = 0; line < 20 && (await page.getByTestId("choice").count()) === 0; line++) {
    await page.getByTestId("stage").click({ position: { x: 100, y: 120 } });
    await page.evaluate(() => new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume))));
  }
  await page.getByTestId("choice").first().waitFor();
}

/** Puts the cursor on a line of the script. */
async function goTo(page, text) {
  await page.locator(".cm-line", { hasText: text }).first().click();
  await page.keyboard.press("Home");
}

async function saved(page) {
  await page.keyboard.press("Control+s");
  await page.getByTestId("save").getByText("Saved").waitFor();
}

test("a choice and a knot: the graph grows, an error is shown and mended, and open players go on", async () => {
  const writer = await desk();
  const { page } = writer;
  const watching = await writer.context.newPage();
  await watching.goto(`${server.url}/play/the-lamp`);
  await toChoices(watching);
  await page.bringToFront();
  await toChoices(page);
  assert.equal(await beats(page), 4);

  await goTo(page, "[Call out]");
  await page.keyboard.type("* [Listen first] -> listen\n");
  await page.locator(".cm-lintRange-error").first().waitFor();
  const problem = page.getByTestId("problems").locator("li.error").first();
  await goTo(page, "The lamp was off");
  await problem.locator(".problem").click();
  await page.locator(".cm-activeLine", { hasText: "Listen first" }).waitFor();
  await problem.getByRole("button", { name: "ID1001" }).click();
  await page.getByTestId("help").getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByTestId("help").waitFor({ state: "detached" });

  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("=== listen ===\nBreathing, behind the door.\n# ending: breathing\n-> END\n");
  await page.waitForFunction(() => document.querySelector('[data-testid="graph"]').dataset.beats === "5");
  assert.equal(await page.locator(".cm-lintRange-error").count(), 0);
  await saved(page);

  for (const open of [page, watching]) {
    await open.getByTestId("choice").getByText("Listen first").waitFor();
    assert.equal(await open.getByTestId("choice").count(), 3);
  }
  assert.match(await readFile(join(project, "main.ink"), "utf8"), /Listen first\] -> listen/);
  await page.getByTestId("choice").getByText("Listen first").click();
  await page.getByTestId("caption").getByText("Breathing, behind the door.").waitFor();
  assert.deepEqual(writer.problems, []);
  const { viewers } = JSON.parse(await command("report", project, "--data", join(folder, "data"), "--format", "json"));
  assert.equal(viewers.count, 1, "the one at /play; the writer is no viewer");
  await writer.context.close();
});

test("the line on the screen, in the script and in the graph are one", async () => {
  const writer = await desk();
  const { page } = writer;
  await page.locator(".beat.now", { hasText: "The Lamp" }).waitFor();
  await page.getByTestId("stage").click({ position: { x: 100, y: 120 } });
  await page.getByTestId("caption").getByText("Somebody has been here").click();
  await page.locator(".cm-activeLine", { hasText: "Somebody has been here" }).waitFor();

  await page.locator(".beat.ending", { hasText: "Warm Cup" }).click();
  await page.locator(".cm-activeLine", { hasText: "-> END" }).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.locator(".beat.now", { hasText: "Warm Cup" }).waitFor();

  await page.getByRole("checkbox", { name: "Follow the cursor" }).check();
  await goTo(page, "She closes the door as softly");
  await page.getByTestId("caption").getByText("She closes the door as softly").waitFor();
  await writer.context.close();
});

test("words are completed from the story", async () => {
  const writer = await desk();
  const { page } = writer;
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+End");
  for (const [typed, offered] of [["\n-> ", "arrival"], ["\nAd", "Ada"], ["\n# place: ", "hall"], ["\n# shot: clo", "close-up"]]) {
    await page.keyboard.type(typed);
    await page.locator(".cm-tooltip-autocomplete li", { hasText: offered }).first().waitFor();
    await page.keyboard.press("Escape");
  }
  await writer.context.close();
});

test("a file that changed outside is never written over unasked", async () => {
  const writer = await desk();
  const { page, part } = writer;
  await goTo(page, "The lamp was off");
  await page.keyboard.type("Mine. ");
  await writeFile(join(project, "main.ink"), original.replace("The lamp was off", "Theirs. The lamp was off"));
  await page.keyboard.press("Control+s");
  await part("conflict").waitFor();
  assert.match(await readFile(join(project, "main.ink"), "utf8"), /Theirs\./);
  await part("conflict").getByRole("button", { name: "Compare" }).click();
  await page.locator(".compare .cm-line", { hasText: "Theirs." }).waitFor();
  await part("conflict").getByRole("button", { name: "Load theirs" }).click();
  await page.locator(".script .cm-line", { hasText: "Theirs. The lamp" }).waitFor();
  assert.equal(await page.locator(".script .cm-line", { hasText: "Mine." }).count(), 0);
  await writer.context.close();
});

test("what a script says is never markup", async () => {
  const writer = await desk();
  const { page } = writer;
  await goTo(page, "The lamp was off");
  await page.keyboard.type("<img src=x onerror=document.title='stolen'>\n");
  await goTo(page, "[Call out]");
  await page.keyboard.type("* [<b>bold</b>] -> <script>\n");
  await page.getByTestId("problems").locator("li").first().waitFor();
  await page.keyboard.press("Control+s");
  await page.getByTestId("save").getByText("Saved").waitFor();
  assert.doesNotMatch(await page.title(), /stolen/);
  assert.equal(await page.locator("#studio img[src='x'], #studio b").count(), 0);
  assert.deepEqual(writer.problems, []);
  await writer.context.close();
});
