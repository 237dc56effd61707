import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { beat, line, shot } from "./support/beats.mjs";
import { launch, phone } from "./support/browser.mjs";
import { bridgeScript, FakeApp } from "./support/fakeApp.mjs";
import { ToyServer } from "./support/toyServer.mjs";

const picture = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 16"><rect width="9" height="16" fill="#24405c"/></svg>`);
const areas = { top: 47, right: 0, bottom: 34, left: 0 };
let browser;
let server;
let context;
let app;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

beforeEach(async () => {
  server = new ToyServer([]);
  await server.start();
  const shots = [shot("one", 0, server.put("one.svg", "image/svg+xml", picture), "image/svg+xml", { durationMs: 0 })];
  const song = { id: "song", text: "Ask for the song", gate: { name: "season", locked: true, offer: { coins: 20 } } };
  server.beats = [
    beat("pier", { lines: [line("a"), line("b")], shots, choices: [{ id: "go", text: "Go on" }, song] }),
    beat("end", { lines: [line("c")], shots, choices: [], ending: { id: "dawn", title: "Dawn", total: 1 } }),
  ];
  context = await browser.newContext({ ...phone, isMobile: true, reducedMotion: "reduce" });
  app = new FakeApp(context, { token: "first", safeAreas: areas });
});

afterEach(async () => {
  await context.close();
  await server.stop();
});

const caption = (text) => app.page.getByTestId("caption").getByText(text).waitFor();
const choice = (text) => app.page.getByTestId("choice").filter({ hasText: text });
const goOn = () => app.page.keyboard.press("ArrowRight");

async function atTheChoices() {
  await caption("Line a.");
  await goOn();
  await caption("Line b.");
  await goOn();
  await choice("Go on").waitFor();
}

for (const system of ["ios", "android"]) {
  describe(`in an app on ${system}`, () => {
    beforeEach(async () => {
      await app.around(system, server);
    });

    test("the page is ready, and plays with the token that the hello brought", async () => {
      await app.open();

      assert.deepEqual(await app.hears("ready"), { drama: 1, type: "ready", versions: [1], story: "film" });
      await atTheChoices();
      assert.deepEqual(server.tokens, ["first"]);
      assert.deepEqual(app.heard, []);
      assert.deepEqual(app.errors, []);
    });

    test("a gate is sold by the app, in place of the player's own card", async () => {
      await app.open();
      await atTheChoices();
      await choice("Ask for the song").click();
      const { id, ...gate } = await app.hears("gate");

      assert.deepEqual(gate, { drama: 1, type: "gate", story: "film", gate: "season", offer: { coins: 20 } });
      assert.equal(await app.page.getByTestId("paywall").count(), 0);
      await app.say({ type: "grant", id, granted: true });
      await caption("Line c.");
    });
  });
}

describe("in an app", () => {
  beforeEach(async () => {
    await app.around("ios", server);
    await app.open();
  });

  test("a lost connection comes back with a new token", async () => {
    await atTheChoices();
    server.cut();
    const { id } = await app.hears("needToken");
    await app.say({ type: "token", id, token: "second" });

    await choice("Go on").click();
    await caption("Line c.");
    assert.equal(server.tokens.at(-1), "second");
  });

  test("a gate that the server opens before the app has said so is passed all the same", async () => {
    await atTheChoices();
    await choice("Ask for the song").click();
    const { id } = await app.hears("gate");
    server.push("GateOpened", { session: "s", gate: "season" });
    await app.page.locator(".choice.is-locked").waitFor({ state: "detached" });
    await app.say({ type: "grant", id, granted: true });

    await caption("Line c.");
  });

  test("a gate that is not sold leaves the choices as they were", async () => {
    await atTheChoices();
    await choice("Ask for the song").click();
    await app.say({ type: "grant", id: (await app.hears("gate")).id, granted: false });

    await choice("Go on").click();
    await caption("Line c.");
  });

  test("the film stands while the app is away", async () => {
    const paused = () => app.page.evaluate(() => document.querySelector("drama-player").paused);
    await caption("Line a.");
    await app.say({ type: "pause" });
    assert.equal(await paused(), true);
    await app.say({ type: "resume" });
    assert.equal(await paused(), false);
  });

  test("back closes what is open, then asks to close the page", async () => {
    const settings = app.page.getByRole("dialog");
    await caption("Line a.");
    await app.page.getByRole("button", { name: "Settings" }).click();
    await settings.waitFor();
    await app.say({ type: "back" });
    await settings.waitFor({ state: "detached" }).catch(() => settings.waitFor({ state: "hidden" }));
    assert.deepEqual(app.heard.filter(({ type }) => type === "close"), []);
    await app.say({ type: "back" });

    assert.deepEqual(await app.hears("close"), { drama: 1, type: "close", reason: "back" });
  });

  test("nothing stands where the device covers the page", async () => {
    const paddings = () =>
      app.page.evaluate(() => {
        const inside = (part) => window.getComputedStyle(document.querySelector("drama-player").shadowRoot.querySelector(part));
        return { top: parseFloat(inside(".bar").paddingTop), bottom: parseFloat(inside(".foot").paddingBottom) };
      });
    await caption("Line a.");
    const before = await paddings();
    await app.say({ type: "safeAreas", top: 0, right: 0, bottom: 0, left: 0 });
    const without = await paddings();

    assert.deepEqual({ top: before.top - without.top, bottom: before.bottom - without.bottom }, { top: areas.top, bottom: areas.bottom });
    await app.say({ type: "safeAreas", top: 0, right: 44, bottom: 0, left: 44 });
    const frame = await app.page.evaluate(() => document.querySelector("drama-player").shadowRoot.querySelector(".player").getBoundingClientRect());
    assert.equal(frame.width, phone.viewport.width - 88);
  });

  test("frozen and thawed, the story goes on where it stood", async () => {
    // Chromium freezes no page that is automated; the system's own way is to stop its process.
    const { processInfo } = await (await browser.newBrowserCDPSession()).send("SystemInfo.getProcessInfo");
    const signal = (name) => processInfo.filter(({ type }) => type === "renderer").forEach(({ id }) => process.kill(id, name));
    await atTheChoices();
    signal("SIGSTOP");
    server.cut();
    signal("SIGCONT");
    await app.say({ type: "token", id: (await app.hears("needToken")).id, token: "second" });

    await choice("Go on").click();
    await caption("Line c.");
  });

  test("discarded and loaded anew, it resumes at the same line", async () => {
    await caption("Line a.");
    await goOn();
    await caption("Line b.");
    await app.page.close();
    await app.hears("ready");
    await app.open();

    await app.hears("ready");
    await caption("Line b.");
  });

  test("an ending is told, and shared by the app", async () => {
    await atTheChoices();
    await choice("Go on").click();
    await caption("Line c.");
    await goOn();

    assert.deepEqual((await app.hears("ended")).ending, { id: "dawn", title: "Dawn" });
    await app.page.getByRole("button", { name: "Share" }).click();
    assert.deepEqual(await app.hears("share"), {
      drama: 1,
      type: "share",
      story: "film",
      text: "I came to “Dawn”. And you?",
      url: `${server.url}/app.html`,
    });
  });

  test("what is no message of an app is answered, and harms nothing", async () => {
    await caption("Line a.");
    await app.page.evaluate(() => window.toPage("{"));
    assert.equal((await app.hears("error")).code, "invalid_message");
    await app.say({ type: "reboot" });
    assert.equal((await app.hears("error")).code, "unknown_type");
    await atTheChoices();
    assert.deepEqual(app.errors, []);
  });
});

/** A page that shows the framed page, and speaks to it. */
const parent = `<!doctype html><script>
  window.heard = [];
  addEventListener("message", ({ data }) => heard.push(JSON.parse(data)));
</script><iframe src="http://drama.example/"></iframe>`;

const framed = `<!doctype html><drama-player story="film"></drama-player><script type="module">
  import { connectBridge } from "./drama-bridge.js";
  connectBridge(document.querySelector("drama-player"), { origins: ["http://shop.example"] });
</script>`;

test("in a frame only a page of a named origin is the app", async () => {
  const bridge = await bridgeScript();
  await context.route("http://drama.example/drama-bridge.js", (route) => route.fulfill({ contentType: "text/javascript", body: bridge }));
  await context.route("http://drama.example/", (route) => route.fulfill({ contentType: "text/html", body: framed }));
  await context.route(/http:\/\/(shop|evil)\.example\/$/, (route) => route.fulfill({ contentType: "text/html", body: parent }));

  for (const [origin, heard, top] of [["http://shop.example", ["ready"], "47px"], ["http://evil.example", [], ""]]) {
    const page = await context.newPage();
    await page.goto(`${origin}/`);
    const frame = page.frames()[1];
    await frame.waitForFunction(() => document.querySelector("drama-player").token);
    // The bridge listens first: when the frame's own listener has heard it, the bridge has, too.
    const delivered = frame.evaluate(() => new Promise((resolve) => window.addEventListener("message", () => resolve(true), { once: true })));
    await frame.evaluate(() => true);
    const message = JSON.stringify({ drama: 1, type: "safeAreas", ...areas });
    await page.evaluate((text) => document.querySelector("iframe").contentWindow.postMessage(text, "*"), message);
    await delivered;

    assert.deepEqual(await page.evaluate(() => window.heard.map(({ type }) => type)), heard);
    assert.equal(await frame.evaluate(() => document.querySelector("drama-player").style.getPropertyValue("--drama-safe-top")), top);
    await page.close();
  }
});
