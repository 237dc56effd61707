import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { beat, line, shot } from "./support/beats.mjs";
import { launch, phone } from "./support/browser.mjs";
import { root } from "./support/paths.mjs";
import { ToyServer } from "./support/toyServer.mjs";

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 16"><rect width="9" height="16" fill="#224"/></svg>`;
const offer = { title: "The song", text: "For good.", price: "20 coins" };
const choices = [
  { id: "go", text: "Step aboard before the rope is gone" },
  { id: "song", text: "Ask her for the song she used to sing when it rained", gate: { name: "song", locked: true, offer } },
  { id: "stay", text: "Stay on the pier and say nothing" },
  { id: "ring", text: "Give back the ring" },
];
const timed = { lengthMs: 60_000, remainingMs: 60_000, tailMs: 4000, defaultChoice: "stay" };
const mei = { id: "mei", name: "Mei", colour: "#ff9a8f" };

let browser;
let server;
let page;
/** The first choice that arrives. */
let chosen;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

beforeEach(async () => {
  server = new ToyServer([]);
  await server.start();
  const shown = (id, madeBy = "drawn", changes = {}) => shot(id, 0, server.put(`${id}.svg`, "image/svg+xml", picture), "image/svg+xml", { madeBy, ...changes });
  server.beats = [
    beat("one", { lines: [line("a"), { ...line("b"), speaker: mei }], shots: [shown("s", "ai")], choices, window: timed }),
    beat("two", { lines: [line("c")], shots: [shown("t")], choices: [], ending: { id: "dawn", title: "Dawn", total: 2 } }),
  ];
  server.story = { locales: ["en", "zh-CN"] };
  chosen = new Promise((resolve) => (server.answers.Choose = ({ choiceId }) => void resolve(choiceId)));
});

afterEach(async () => {
  await page?.context().close();
  await server.stop();
});

/** Opens the page with what stands inside the player, and hears what that tells. */
async function open(inside = "", options = phone, path = "") {
  server.page = server.page.replace("></drama-player>", `>${inside}</drama-player>`);
  const context = await browser.newContext(options);
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.addInitScript(() => {
    window.heard = [];
    for (const name of ["drama-choices", "drama-locked", "drama-gate", "drama-ending"])
      document.addEventListener(name, ({ detail }) => window.heard.push({ name, detail }));
  });
  await page.goto(server.url + path);
  await part("caption").waitFor();
}

const part = (name) => page.getByTestId(name);
const detail = (name, read) => page.evaluate(({ name, read }) => new Function("detail", `return ${read}`)(window.heard.findLast((told) => told.name === name)?.detail), { name, read });
const decide = async () => {
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => window.heard.some(({ name }) => name === "drama-choices"));
};
test("a platform's own choices stand in place of ours, and take one", async () => {
  await open(`<div slot="choices" id="own">Mine</div>`);
  await decide();
  assert.equal(await page.locator("#own").isVisible(), true);
  assert.equal(await part("choice").first().isVisible(), false);
  assert.equal(await detail("drama-choices", "detail.choices.length"), 4);
  assert.ok((await detail("drama-choices", "detail.remaining()")) <= 60_000);
  assert.equal(await detail("drama-choices", `detail.choose("go")`), true);
  assert.equal(await detail("drama-locked", "detail.choice.id"), "go");
  assert.equal(await chosen, "go");
});

test("a paywall lies over the frame, holds the window, and granted goes on", async () => {
  await open(`<div slot="paywall"><button id="buy">Buy</button></div>`);
  await decide();
  await part("choice").nth(1).click();
  await page.locator("#buy").waitFor();
  assert.equal(await part("not-now").isVisible(), false);
  assert.equal(await page.evaluate(() => document.querySelector("drama-player").shadowRoot.querySelector('[data-testid="shot"]') !== null), true);
  assert.deepEqual(await detail("drama-gate", "detail.offer"), offer);
  await page.keyboard.press("Escape");
  await page.locator("#buy").waitFor({ state: "hidden" });
  await part("choice").nth(1).click();
  await page.locator("#buy").click();
  await detail("drama-gate", "detail.granted()");
  assert.equal(await chosen, "song");
  await page.locator("#buy").waitFor({ state: "hidden" });
});

test("without a slot the offer stands on a card, and focus comes back to the choice", async () => {
  await open();
  await decide();
  await part("choice").nth(1).focus();
  await page.keyboard.press("2");
  await part("not-now").waitFor();
  assert.match(await part("paywall").innerText(), /The song\s+For good\.\s+20 coins/);
  await page.keyboard.press("Enter");
  await part("paywall").waitFor({ state: "hidden" });
  assert.equal(await part("choice").nth(1).evaluate((button) => button.matches(":focus")), true);
});

test("a platform's end card stands in place of ours", async () => {
  await open(`<div slot="end" id="own">The end, by us</div>`);
  await decide();
  await part("choice").first().click();
  await page.locator("#own").waitFor();
  assert.equal(await part("ending-card").isVisible(), false);
  assert.equal(await detail("drama-ending", "detail.ending.title"), "Dawn");
});

test("another language goes on at the same line", async () => {
  server.answers.Resume = ({ locale }) =>
    locale === "zh-CN" ? { session: "s", turn: 0, beat: { ...server.beats[0], lines: [{ id: "a", text: "雨。" }, { id: "b", text: "你来了。", speaker: mei }] } } : undefined;
  await open();
  await page.keyboard.press("ArrowRight");
  await page.getByText("Line b.").first().waitFor();
  await page.evaluate(() => (document.querySelector("drama-player").locale = "zh-CN"));
  await page.getByText("你来了。").first().waitFor();
  assert.equal(await page.evaluate(() => document.querySelector("drama-player").locale), "zh-CN");
});

test("the device's back button closes what is open, and nothing else", async () => {
  await open();
  const back = () => page.evaluate(() => document.querySelector("drama-player").back());
  assert.equal(await back(), false);
  await part("settings").dispatchEvent("click"); // The controls may have stepped back.
  await part("settings-panel").waitFor();
  assert.equal(await back(), true);
  await part("settings-panel").waitFor({ state: "hidden" });
});

test("every part that the README names is there", async () => {
  const readme = await readFile(join(root, "sdk", "typescript", "README.md"), "utf8");
  const table = readme.slice(readme.indexOf("| parts | of |")).split("\n\n")[0].split("\n").slice(2);
  const named = new Set(table.flatMap((row) => [...row.split("|")[1].matchAll(/`([\w-]+)`/g)].map(([, name]) => name)));
  assert.ok(named.size > 30);
  const seen = new Set();
  const look = async () => {
    const names = await page.evaluate(() => [...document.querySelector("drama-player").shadowRoot.querySelectorAll("[part]")].flatMap((one) => [...one.part]));
    for (const name of names) seen.add(name);
  };

  server.story = { ...server.story, release: { market: "none", descriptors: [], card: ["A release"], cardSeconds: 0 } };
  server.beats[0].episodeChanges = [{ atLine: 0, next: { id: "e1", number: 1, title: "The Pier" } }];
  await page?.context().close();
  const context = await browser.newContext(phone);
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.addInitScript(() => {
    window.heard = [];
    document.addEventListener("drama-choices", ({ detail }) => window.heard.push({ name: "drama-choices", detail }));
  });
  let goOn;
  const connected = new Promise((resolve) => (goOn = resolve));
  server.answers.Start = () => connected;
  await page.goto(server.url);
  await part("loading").waitFor();
  await look();
  goOn();
  await part("opening-card").waitFor();
  await look();
  await part("title-card").waitFor();
  await look();
  await page.keyboard.press("ArrowRight");
  await decide();
  await look();
  await part("settings").dispatchEvent("click"); // The controls may have stepped back.
  await look();
  await page.keyboard.press("Escape");
  await part("journey-button").dispatchEvent("click");
  await part("journey").waitFor();
  await look();
  await page.keyboard.press("Escape");
  await part("settings").dispatchEvent("click");
  await part("report").click();
  await part("report-panel").waitFor();
  await look();
  await page.keyboard.press("Escape");
  await part("choice").nth(1).click();
  await part("paywall").waitFor();
  await look();
  await page.keyboard.press("Escape");
  await part("choice").first().click();
  await part("ending-card").waitFor();
  await look();
  server.story = { form: "page" };
  server.beats = [beat("p", { lines: [line("a")] }), beat("q", { lines: [line("b")] })];
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await part("choice").first().click();
  await page.getByText("Line b.").first().waitFor();
  await look();

  assert.deepEqual([...named].filter((name) => !seen.has(name)), []);
  assert.deepEqual([...seen].filter((name) => !named.has(name)).sort(), []);
});

for (const [width, height] of [[320, 568], [390, 844], [1280, 720]])
  test(`at ${width} by ${height} choices are large enough, inside the frame, and leave its upper half free`, async () => {
    server.story = { ...server.story, aspect: width > height ? "16:9" : "9:16" };
    await open("", { viewport: { width, height } });
    await decide();
    await page.waitForFunction(() => {
      const cards = [...document.querySelector("drama-player").shadowRoot.querySelectorAll(".choice")];
      return cards.every((card) => card.getAnimations().every(({ playState }) => playState === "finished"));
    });
    const boxes = await part("choice").evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().toJSON()));
    assert.equal(boxes.length, 4);
    for (const box of boxes) {
      assert.ok(box.height >= 56, `a card is ${box.height} high`);
      assert.ok(box.left >= 0 && box.right <= width, `a card reaches from ${box.left} to ${box.right}`);
      assert.ok(box.top >= height / 2, `a card begins at ${box.top}`);
      assert.ok(box.bottom <= height + 1, `a card ends at ${box.bottom}`);
    }
    const buttons = await page.evaluate(() =>
      [...document.querySelector("drama-player").shadowRoot.querySelectorAll(".bar button, .ai-pill")].map((button) => button.getBoundingClientRect().toJSON()).filter(({ width: wide }) => wide > 0),
    );
    for (const [index, one] of buttons.entries())
      for (const other of buttons.slice(index + 1))
        assert.ok(one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top, "two controls overlap");
  });
