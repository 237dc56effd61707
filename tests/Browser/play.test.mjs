import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, phone } from "./support/browser.mjs";
import { command } from "./support/command.mjs";
import { story } from "./support/paths.mjs";
import { freePort, Server } from "./support/server.mjs";
import { Viewer } from "./support/viewer.mjs";
import { walk } from "./support/walks.mjs";

let browser;
let server;
let data;

before(async () => {
  data = await mkdtemp(join(tmpdir(), "drama-browser-"));
  server = new Server({ stories: [story("prompt-side"), story("the-quiet-house")], port: await freePort(), data });
  await server.start();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(data, { recursive: true, force: true });
});

/** A viewer of their own, with lines that wait for a tap and decisions without timers: no test waits for a clock. */
async function viewer() {
  const context = await browser.newContext({ ...phone, reducedMotion: "reduce" });
  await context.addInitScript(() => {
    localStorage.setItem("interactive-drama:settings", JSON.stringify({ advance: "tap", timers: "none" }));
  });
  const page = await context.newPage();
  return new Viewer(page);
}

const report = async (name) => JSON.parse(await command("report", story(name), "--data", data, "--format", "json"));

test("the drama plays to an ending by click and by key, over a reload and a server restart", async () => {
  const choices = await walk("who-lives-dark");
  const someone = await viewer();
  await someone.open(`${server.url}/play/prompt-side`);
  const tap = () => someone.part("stage").click({ position: { x: 195, y: 260 } });
  const key = () => someone.page.keyboard.press("ArrowRight");

  for (const [turn, index] of choices.entries()) {
    assert.equal(await someone.watch(turn % 2 ? key : tap), "choice", `a decision at turn ${turn}`);
    if (turn === 2) {
      const before = await someone.part("choice").allInnerTexts();
      await someone.page.reload();
      await someone.watch(tap);
      assert.deepEqual(await someone.part("choice").allInnerTexts(), before, "the same beat after a reload");
    }

    if (turn === 6) {
      await server.stop("SIGKILL");
      await someone.part("banner").waitFor({ state: "visible" });
      await server.start();
      await someone.part("banner").waitFor({ state: "hidden", timeout: 60_000 });
    }

    const offered = await someone.part("choice").first().elementHandle();
    if (turn % 2) await someone.page.keyboard.press(String(index + 1));
    else await someone.part("choice").nth(index).click();
    await someone.page.waitForFunction((element) => !element.isConnected || element.closest("[hidden]"), offered);
  }

  assert.equal(await someone.watch(tap), "ending");
  assert.match(await someone.part("ending-card").innerText(), /Two Signatures/i);
  assert.match(await someone.part("endings-found").innerText(), /1 of 10/);

  const told = someone.seen.join("\n");
  assert.match(told, /They've carried her out to the yard/, "episode 3 knows who died in episode 1");
  assert.doesNotMatch(told, /page error/);

  const { viewers, endings } = await report("prompt-side");
  assert.equal(viewers.count, 1);
  assert.equal(viewers.finished, 1);
  assert.equal(endings.find((ending) => ending.id === "two_signatures").share.count, 1);
});

test("a story without shots is a page that can be read to its end", async () => {
  const someone = await viewer();
  await someone.open(`${server.url}/play/the-quiet-house`);
  for (let turn = 0; turn < 60; turn++) {
    if (await someone.part("ending-card").isVisible()) break;
    const choice = someone.part("choice").first();
    await choice.or(someone.part("ending-card")).first().waitFor();
    if (await someone.part("ending-card").isVisible()) break;
    const passages = await someone.part("passage").count();
    await choice.click();
    await someone.page.waitForFunction(
      ([before]) => {
        const shadow = document.querySelector("drama-player")?.shadowRoot;
        return shadow.querySelectorAll('[data-testid="passage"]').length > before || shadow.querySelector('[data-testid="ending-card"]');
      },
      [passages],
    );
  }

  assert.ok(await someone.part("ending-card").isVisible());
  assert.ok((await someone.part("page").innerText()).length > 2000, "the text stays on the page");
});

test("the list names the stories, and the report draws what its viewers did", async () => {
  const someone = await viewer();
  await someone.page.goto(server.url);
  await someone.page.getByRole("heading", { name: "Prompt Side" }).waitFor();
  await someone.page.getByRole("heading", { name: "The Quiet House" }).waitFor();
  await someone.page.goto(`${server.url}/report/prompt-side`);
  await someone.page.getByRole("heading", { level: 1 }).first().waitFor();
  await someone.page.getByText("Two Signatures").first().waitFor({ state: "attached" });
  assert.deepEqual(someone.seen, []);
});

test("what a viewer is told when a story is not there", async () => {
  const someone = await viewer();
  for (const page of ["play", "report"]) {
    const answer = await someone.page.goto(`${server.url}/${page}/nothing-of-the-kind`);
    assert.equal(answer.status(), 404);
    await someone.page.getByText("No story is called 'nothing-of-the-kind'").waitFor();
    await someone.page.getByRole("link", { name: "All stories" }).waitFor();
  }
});
