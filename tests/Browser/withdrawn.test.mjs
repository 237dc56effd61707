import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, phone } from "./support/browser.mjs";
import { command } from "./support/command.mjs";
import { clip, noFootage } from "./support/footage.mjs";
import { Line } from "./support/line.mjs";
import { freePort, Server } from "./support/server.mjs";

const script = `# shot: wide of pier, 4s
The last ferry leaves in an hour. # id: hour
* [Wait] # id: wait
- 
# shot: close-up of mei, 4s
Mei: You came. # id: came
* [Stay] # id: stay
# timed: 60s
* [Go] # id: go
- 
# shot: wide of road, 4s
The bell rings. # id: bell
-> END
`;
const settings = `title: The Pier
script: main.ink
cast:
  mei: { name: Mei, look: "short black hair, red raincoat" }
`;

let browser;
let server;
let line;
let folder;

before(async () => {
  if (noFootage) return;
  folder = await mkdtemp(join(tmpdir(), "drama-withdrawn-"));
  const [pier, data] = [join(folder, "pier"), join(folder, "data")];
  await mkdir(pier);
  await writeFile(join(pier, "main.ink"), script);
  await writeFile(join(pier, "drama.yaml"), settings);
  await writeFile(join(folder, "came.mp4"), await clip("red", 3));
  await command("takes", "add", pier, "came", join(folder, "came.mp4"), "--made-by", "ai", "--data", data);
  server = new Server({ stories: [pier], port: await freePort(), data });
  [browser] = await Promise.all([launch(), server.start()]);
  line = new Line(server.port);
  await line.mend();
});

after(async () => {
  await browser?.close();
  await line?.cut();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** Somebody in front of the player, at the first decision. What the player asks for is written down. */
async function viewer(base) {
  const context = await browser.newContext({ ...phone, reducedMotion: "reduce" });
  await context.addInitScript(() => {
    localStorage.setItem("interactive-drama:settings", JSON.stringify({ advance: "tap", timers: "written", sound: "off" }));
    window.addEventListener("drama-beat", ({ detail }) => (window.beats ??= []).push(detail.turn), true);
  });
  const page = await context.newPage();
  page.asked = [];
  page.on("request", (request) => page.asked.push(new URL(request.url()).pathname));
  await page.goto(`${base}/play/pier`);
  await decision(page, "Wait");
  return page;
}

async function decision(page, choice) {
  await page.getByTestId("caption").waitFor();
  while (!(await page.getByTestId("choice").getByText(choice).isVisible())) await page.keyboard.press("ArrowRight");
}

async function choose(page, choice, next) {
  await page.getByTestId("choice").getByText(choice).click();
  await page.getByTestId("caption").getByText(next).waitFor();
}

const front = (page) => page.locator(".layer.is-front .media");
const source = (page) => front(page).evaluate((media) => media.dataset.media);

/** What of some paths a page holds: in a picture, under an address of its own or a blob's. */
const held = (page, paths) =>
  page.evaluate((gone) => {
    const media = [...document.querySelector("drama-player").shadowRoot.querySelectorAll("img, video")];
    const urls = media.flatMap((one) => [one.getAttribute("src"), one.dataset.media, one.currentSrc]);
    return urls.filter((url) => url && gone.some((path) => url.includes(path)));
  }, paths);

test("what is taken back is shown by nobody two seconds later, and nobody is disturbed", { skip: noFootage }, async () => {
  const [watching, ahead, away] = await Promise.all([viewer(server.url), viewer(server.url), viewer(line.url)]);
  for (const page of [watching, away]) {
    await choose(page, "Wait", "You came.");
    await decision(page, "Stay");
    assert.equal(await front(page).evaluate(({ tagName }) => tagName), "VIDEO");
    assert.ok(await page.getByTestId("ai-label").isVisible());
  }
  const film = await source(watching);
  const loaded = () => ahead.asked.find((path) => path.endsWith(".mp4"));
  while (!loaded()) await ahead.waitForEvent("request");
  const preloaded = loaded();
  await line.cut();
  await away.getByTestId("banner").waitFor();
  const turns = await watching.evaluate(() => [...window.beats]);

  const answer = await fetch(`${server.url}/api/stories/pier/shots/came/withdraw`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ reason: "It shows a real person." }),
  });
  const { urls } = await answer.json();
  assert.ok(urls.includes(film) && urls.includes(preloaded));
  for (const page of [watching, ahead]) page.asked.length = 0;

  await watching.waitForFunction(
    (path) => {
      const media = document.querySelector("drama-player").shadowRoot.querySelector(".layer.is-front .media");
      return media?.tagName === "IMG" && media.complete && media.dataset.media !== path;
    },
    film,
    { timeout: 2000 },
  );
  assert.deepEqual(await held(watching, urls), []);
  assert.ok(await watching.getByTestId("ai-label").isHidden(), "the drawing is no model's");

  // Whoever was away learns it on the way back, before anything else is shown.
  await line.mend();
  await away.evaluate(() => window.dispatchEvent(new window.Event("online")));
  await away.getByTestId("banner").waitFor({ state: "hidden", timeout: 30_000 });
  await away.waitForFunction(
    () => document.querySelector("drama-player").shadowRoot.querySelector(".layer.is-front .media")?.tagName === "IMG",
    undefined,
    { timeout: 2000 },
  );
  assert.deepEqual(await held(away, urls), []);

  // Nobody was disturbed: the same turn, the same decision, its window still open.
  assert.deepEqual(await watching.evaluate(() => window.beats), turns);
  for (const page of [watching, away]) await choose(page, "Stay", "The bell rings.");

  // What was loaded ahead is not shown either, nor asked for again.
  await choose(ahead, "Wait", "You came.");
  assert.match(await source(ahead), /\.svg$/);
  assert.deepEqual(await held(ahead, urls), []);
  for (const page of [watching, ahead]) assert.deepEqual(page.asked.filter((path) => urls.includes(path)), []);
  const status = await ahead.evaluate(async (path) => (await fetch(path)).status, film);
  assert.equal(status, 403, "without a signature nobody learns that it was there");
});
