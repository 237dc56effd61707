import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { beat, line, shot } from "./support/beats.mjs";
import { launch, phone } from "./support/browser.mjs";
import { clip, noFootage, noise, still } from "./support/footage.mjs";
import { ToyServer } from "./support/toyServer.mjs";

const needsFootage = { skip: noFootage };
const drawing = (colour) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 640"><rect width="360" height="640" fill="${colour}"/></svg>`);

let browser;
let server;
let page;
let eye;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

beforeEach(() => {
  server = new ToyServer([]);
});

afterEach(async () => {
  await page?.context().close();
  await server.stop();
});

/** Plays the beats, a line at each press of the key; `early` is done before the page is, `before` before the first beat is there. */
async function play(beats, { early, before, ...options } = {}) {
  server.beats = beats;
  await server.start();
  const context = await browser.newContext({ ...phone, ...options });
  await context.addInitScript(() => {
    localStorage.setItem("interactive-drama:settings", JSON.stringify({ advance: "tap", timers: "none" }));
  });
  page = await context.newPage();
  eye = undefined;
  await early?.();
  await page.goto(server.url);
  await before?.();
  await page.getByTestId("caption").waitFor();
}

const press = () => page.keyboard.press("ArrowRight");
const front = () => page.locator(".layer.is-front .media");
const caption = (id) => page.getByTestId("caption").getByText(`Line ${id}.`).waitFor();
const source = () => front().evaluate((media) => media.dataset.media);
/** Waits until a file is made ready behind the picture in front. */
const waits = (name) => page.locator(`.layer[data-ready]:not(.is-front) .media[data-media$="${name}"]`).waitFor({ state: "attached" });
const behind = (choices, url, changes = {}) => ({ choices, url, type: "video/mp4", durationMs: 1000, sources: [], ...changes });
const kinds = () => server.told.map(({ kind, shot: id, origin }) => [kind, id, origin].filter(Boolean).join(" "));

/** The colour in the middle of what is painted, as [red, green, blue]. */
async function seen(painted) {
  const data = (painted ?? (await page.screenshot({ type: "png" }))).toString("base64");
  eye ??= await page.context().newPage();
  return await eye.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(window.atob(encoded), (letter) => letter.charCodeAt(0));
    const bitmap = await window.createImageBitmap(new window.Blob([bytes]));
    const canvas = new window.OffscreenCanvas(1, 1);
    const pen = canvas.getContext("2d");
    pen.drawImage(bitmap, bitmap.width / 2, bitmap.height / 3, 1, 1, 0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, data);
}

const isNear = (colour, [r, g, b]) => Math.hypot(colour[0] - r, colour[1] - g, colour[2] - b) < 60;
const red = [254, 0, 0];
const blue = [0, 0, 254];
const green = [0, 128, 0];

test("a video cuts to the next with no blank frame between, and rests on its last one", needsFootage, async () => {
  const [one, two] = [server.put("red.mp4", "video/mp4", await clip("red")), server.put("blue.mp4", "video/mp4", await clip("blue"))];
  await play([beat("b", { lines: [line("a"), line("b")], shots: [shot("a", 0, one, "video/mp4"), shot("b", 1, two, "video/mp4")] })]);
  await page.waitForFunction(() => document.querySelector("drama-player").shadowRoot.querySelector(".is-front video")?.ended);
  assert.ok(isNear(await seen(), red), "the last frame stays while the line does");

  const frames = [];
  const screen = await page.context().newCDPSession(page);
  screen.on("Page.screencastFrame", ({ data, sessionId }) => {
    frames.push(Buffer.from(data, "base64"));
    void screen.send("Page.screencastFrameAck", { sessionId });
  });
  await screen.send("Page.startScreencast", { format: "png", maxWidth: 200, maxHeight: 400 });
  await press();
  await caption("b");
  await page.waitForFunction(() => document.querySelector("drama-player").shadowRoot.querySelector(".is-front video")?.ended);
  await screen.send("Page.stopScreencast");

  const colours = [];
  for (const frame of frames) colours.push(await seen(frame));
  assert.ok(colours.some((colour) => isNear(colour, blue)), "the cut was seen");
  for (const colour of colours) assert.ok(isNear(colour, red) || isNear(colour, blue), `a frame of ${colour.join(", ")}`);
  assert.deepEqual(server.told.filter(({ kind }) => kind.startsWith("shot")).map(({ kind, shot: id }) => `${kind} ${id}`), ["shotShown a", "shotShown b"]);
});

test("the size that fills the screen is loaded, and no other", needsFootage, async () => {
  const film = await clip("red");
  const sizes = [360, 540, 720].map((width) => ({
    url: server.put(`${width}.mp4`, "video/mp4", film),
    type: "video/mp4",
    width,
    height: (width * 16) / 9,
    bitsPerSecond: width * 1000,
  }));
  const shots = [shot("a", 0, "/media/720.mp4", "video/mp4", { sources: sizes })];
  await play([beat("b", { lines: [line("a")], shots })], { viewport: { width: 270, height: 480 }, deviceScaleFactor: 2 });
  await front().waitFor();
  assert.deepEqual([...new Set(server.asked)], ["540.mp4"]);
});

for (const [what, bytes] of [
  ["is broken", Buffer.from("no video")],
  ["never comes", null],
]) {
  test(`a video that ${what} gives way to its poster, and is told`, needsFootage, async () => {
    const poster = server.put("poster.jpg", "image/jpeg", await still("green"));
    const film = server.put("broken.mp4", "video/mp4", bytes);
    await play([beat("b", { lines: [line("a")], shots: [shot("a", 0, film, "video/mp4", { poster, madeBy: "ai" })] })]);
    await front().waitFor();
    assert.ok(isNear(await seen(), green));
    assert.ok(await page.getByTestId("ai-label").isVisible(), "what stands there is AI-made too");
    await page.waitForFunction(() => window.performance.getEntriesByName("drama:cut").length > 0);
    assert.deepEqual(kinds(), ["shotFailed a", "playStarted", "shotShown a fallback"]);
  });
}

test("a video that stands still midway holds the decision, gives way to its poster, and is told", needsFootage, async () => {
  const poster = server.put("poster.jpg", "image/jpeg", await still("green"));
  const bytes = await noise(4);
  const film = server.put("cut-off.mp4", "video/mp4", bytes, Math.round(bytes.length / 2));
  await play([beat("b", { lines: [line("a")], shots: [shot("a", 0, film, "video/mp4", { poster })] })]);
  await front().waitFor();
  await press();
  await page.locator(".layer.is-front img.is-still").waitFor();
  assert.ok(isNear(await seen(), green));
  assert.deepEqual(kinds().slice(0, 7), ["playStarted", "shotShown a waited", "windowOpened", "windowHeld", "windowResumed", "stalled a", "shotFailed a"]);
  assert.ok(server.told.find(({ kind }) => kind === "stalled").waitMs >= 2000);
});

test("a video that fails without a poster leaves the words on the ground, and the next shot comes", async () => {
  const film = server.put("broken.mp4", "video/mp4", Buffer.from("no video"));
  const next = server.put("b.svg", "image/svg+xml", drawing("green"));
  await play([beat("b", { lines: [line("a"), line("b")], shots: [shot("a", 0, film, "video/mp4", { madeBy: "ai" }), shot("b", 1, next, "image/svg+xml")] })]);
  await page.getByRole("img", { name: "Picture a" }).waitFor();
  await caption("a");
  assert.ok(await page.getByTestId("ai-label").isHidden(), "nothing AI-made is seen");
  await press();
  await caption("b");
  assert.ok(isNear(await seen(), green));
});

test("a better take replaces a shot that has not been seen, and leaves the one on screen", async () => {
  const [red0, blue0, green1] = ["red", "blue", "green"].map((colour) => server.put(`${colour}.svg`, "image/svg+xml", drawing(colour)));
  await play([beat("b", { lines: [line("a"), line("b")], shots: [shot("a", 0, red0, "image/svg+xml", { rung: "animatic" }), shot("b", 1, blue0, "image/svg+xml", { rung: "animatic" })] })]);
  for (const [id, index] of [["a", 0], ["b", 1]])
    server.push("ShotReady", { session: "s", turn: 0, shot: shot(id, index, green1, "image/svg+xml"), voices: [] });
  await waits("green.svg");
  assert.equal(await source(), red0);
  await press();
  await caption("b");
  assert.equal(await source(), green1);
  assert.ok(isNear(await seen(), green));
});

test("a cut does not wait for a better take: what is there is shown, and stays", async () => {
  const [red0, blue0] = ["red", "blue"].map((colour) => server.put(`${colour}.svg`, "image/svg+xml", drawing(colour)));
  const never = server.put("never.svg", "image/svg+xml", null);
  await play([beat("b", { lines: ["a", "b", "c"].map((id) => line(id)), shots: [shot("a", 0, red0, "image/svg+xml"), shot("b", 1, blue0, "image/svg+xml")] })]);
  await waits("blue.svg");
  const asked = page.waitForRequest(/never\.svg/);
  server.push("ShotReady", { session: "s", turn: 0, shot: shot("b", 1, never, "image/svg+xml"), voices: [] });
  await asked;
  await press();
  await caption("b");
  assert.equal(await source(), blue0);
  await press();
  await caption("c");
  assert.equal(await source(), blue0, "a picture does not change within its shot");
  // The take that came too late for this cut is let go of.
  await page.waitForFunction(() => document.querySelector("drama-player").shadowRoot.querySelectorAll("[data-media]").length === 1);
});

test("what is told of the next turn before its answer waits for its beat", async () => {
  const [red0, blue0, green1] = ["red", "blue", "green"].map((colour) => server.put(`${colour}.svg`, "image/svg+xml", drawing(colour)));
  await play([
    beat("b", { lines: [line("a")], shots: [shot("a", 0, red0, "image/svg+xml")] }),
    beat("c", { lines: [line("c")], shots: [shot("c", 0, blue0, "image/svg+xml")] }),
  ]);
  server.push("ShotReady", { session: "s", turn: 1, shot: shot("c", 0, green1, "image/svg+xml"), voices: [] });
  await press();
  await page.getByTestId("choice").click();
  await caption("c");
  assert.equal(await source(), green1);
});

test("a still is slowly moved over, and stands where motion is not wanted", needsFootage, async () => {
  const picture = server.put("a.jpg", "image/jpeg", await still("green"));
  const beats = [beat("b", { lines: [line("a")], shots: [shot("a", 0, picture, "image/jpeg", { rung: "keyframe" })] })];
  const moves = () => front().evaluate((media) => media.getAnimations().map(({ animationName }) => animationName));
  await play(beats);
  await front().waitFor();
  assert.deepEqual(await moves(), ["push"]);
  await page.emulateMedia({ reducedMotion: "reduce" });
  assert.deepEqual(await moves(), []);
});

test("a shot that people have yet to make says so, until another comes", async () => {
  const [first, second] = ["red", "blue"].map((colour) => server.put(`${colour}.svg`, "image/svg+xml", drawing(colour)));
  await play([beat("b", { lines: [line("a"), line("b")], shots: [shot("a", 0, first, "image/svg+xml", { isPlaceholder: true, rung: "animatic" }), shot("b", 1, second, "image/svg+xml")] })]);
  await page.getByTestId("placeholder").waitFor();
  assert.equal(await page.getByTestId("placeholder").innerText(), "Placeholder");
  await press();
  await caption("b");
  assert.ok(await page.getByTestId("placeholder").isHidden());
});

test("two video elements take turns: before each of 6 cuts the next has its first frame, and no cut waits", needsFootage, async () => {
  const films = await Promise.all(["red", "blue"].map((colour) => clip(colour)));
  const ids = ["a", "b", "c", "d", "e", "f", "g"];
  const shots = ids.map((id, index) => shot(id, index, server.put(`${id}.mp4`, "video/mp4", films[index % 2]), "video/mp4"));
  await play([beat("b", { lines: ids.map((id) => line(id)), shots })], {
    before: () =>
      page.evaluate(() => {
        window.cuts = [];
        new window.PerformanceObserver((list) => window.cuts.push(...list.getEntriesByName("drama:cut").map(({ detail }) => detail))).observe({ type: "mark", buffered: true });
      }),
  });
  const videos = await page.evaluateHandle(() => [...document.querySelector("drama-player").shadowRoot.querySelectorAll("video")]);
  for (const [index, id] of ids.slice(1).entries()) {
    await waits(`${id}.mp4`);
    assert.ok(await page.locator(".layer[data-ready]:not(.is-front) video").evaluate(({ readyState }) => readyState >= 2));
    await press();
    await caption(id);
    assert.ok(isNear(await seen(), index % 2 ? red : blue));
    await page.waitForFunction((count) => window.cuts.length === count, index + 2);
  }
  const cuts = await page.evaluate(() => window.cuts);
  assert.deepEqual(cuts.map(({ shot: id, origin }) => `${id} ${origin}`), ["a waited", ...ids.slice(1).map((id) => `${id} ahead`)]);
  for (const { dueMs, shownMs, gapMs } of cuts) assert.equal(gapMs, shownMs - dueMs);
  assert.deepEqual(server.told.filter(({ kind }) => kind === "shotShown").map(({ gapMs }) => gapMs), cuts.map(({ gapMs }) => Math.round(gapMs)));
  const same = await videos.evaluate((before) => {
    const now = [...document.querySelector("drama-player").shadowRoot.querySelectorAll("video")];
    return now.length === 2 && now.every((video) => before.includes(video));
  });
  assert.ok(same, "the same two as at the beginning");
});

test("whichever way is taken, its first shot is ready before the answer is there, and nothing of the others stays", needsFootage, async () => {
  const first = server.put("a.svg", "image/svg+xml", drawing("red"));
  const colours = ["red", "green", "blue"];
  const films = await Promise.all(colours.map(async (colour) => server.put(`${colour}.mp4`, "video/mp4", await clip(colour))));
  let answer;
  await play([
    beat("b", {
      lines: [line("a")],
      shots: [shot("a", 0, first, "image/svg+xml")],
      choices: colours.map((id) => ({ id, text: id })),
      preload: colours.map((id, index) => behind([id], `${films[index]}?s=signed`)),
    }),
    (choice) => new Promise((resolve) => (answer = () => resolve(beat("c", { lines: [line("c")], shots: [shot("c", 0, `/media/${choice}.mp4?s=anew`, "video/mp4")] })))),
  ], { early: () => page.addInitScript(() => (window.urls = { made: 0, back: 0 }, ["createObjectURL", "revokeObjectURL"].forEach((name, at) => {
    const own = URL[name];
    URL[name] = (what) => (window.urls[at ? "back" : "made"]++, own.call(URL, what));
  }))) });
  await waits("red.mp4");
  await press();
  await page.getByTestId("choice").nth(1).hover();
  await waits("green.mp4");
  await page.keyboard.press("3");
  await waits("blue.mp4");
  const asked = [...server.asked];
  assert.deepEqual(asked.filter((name) => name.endsWith("mp4")).sort(), ["blue.mp4", "green.mp4", "red.mp4"], "each is fetched once");
  answer();
  await caption("c");
  assert.ok(isNear(await seen(), blue));
  assert.deepEqual(server.asked, asked, "what was loaded is what is shown");
  await page.waitForFunction(() => window.performance.getEntriesByName("drama:cut")[0]?.detail.shot === "c");
  assert.equal(kinds().at(-1), "shotShown c ahead");
  await page.locator("drama-player").evaluate((player) => player.remove());
  await page.waitForFunction(() => window.urls.made > 0 && window.urls.made === window.urls.back);
});

for (const [what, saveData, expected] of [
  ["3 MB", false, ["likely.mp4", "rare.mp4", "last.jpg"]],
  ["1 MB where data is saved", true, ["likely.jpg", "rare.jpg", "last.jpg"]],
]) {
  test(`at most ${what} is loaded ahead, and posters of the rest`, needsFootage, async () => {
    const film = Buffer.concat([await clip("blue"), Buffer.alloc(1_300_000)]);
    const poster = await still("green");
    const names = ["likely", "rare", "last"];
    const first = server.put("a.svg", "image/svg+xml", drawing("red"));
    const preload = names.map((id) => {
      const url = server.put(`${id}.mp4`, "video/mp4", film);
      const sources = [{ url, type: "video/mp4", width: 360, height: 640, bitsPerSecond: film.length * 8 }];
      return behind([id], url, { poster: server.put(`${id}.jpg`, "image/jpeg", poster), sources });
    });
    let loaded = 0;
    const told = [];
    await play([beat("b", { lines: [line("a")], shots: [shot("a", 0, first, "image/svg+xml")], choices: names.map((id) => ({ id, text: id })), preload })], {
      early: async () => {
        await page.addInitScript((saves) => Object.defineProperty(window.navigator, "connection", { value: { saveData: saves } }), saveData);
        const network = await page.context().newCDPSession(page);
        await network.send("Network.enable");
        const films = new Set();
        network.on("Network.requestWillBeSent", ({ requestId, request }) => request.url.includes("/media/") && !request.url.endsWith("a.svg") && films.add(requestId));
        network.on("Network.dataReceived", ({ requestId, dataLength }) => films.has(requestId) && (loaded += dataLength));
      },
    });
    for (const name of expected) await server.hears(name);
    told.push(...new Set(server.asked.filter((name) => name !== "a.svg")));
    assert.deepEqual([...told].sort(), [...expected].sort());
    assert.ok(loaded <= (saveData ? 1_000_000 : 3_000_000), `${loaded} bytes`);
  });
}

test("where the page may not read the files, they stream", needsFootage, async () => {
  const [a, b, c] = await Promise.all(["red", "blue", "green"].map(async (colour) => server.put(`${colour}.mp4`, "video/mp4", await clip(colour))));
  await play(
    [
      beat("b", { lines: [line("a"), line("b")], shots: [shot("a", 0, a, "video/mp4"), shot("b", 1, b, "video/mp4")], preload: [behind(["b.go"], c)] }),
      beat("c", { lines: [line("c")], shots: [shot("c", 0, c, "video/mp4")] }),
    ],
    { early: () => page.addInitScript(() => {
      const { fetch } = window;
      window.fetch = (url, ...rest) => (String(url).includes("/media/") ? Promise.reject(new TypeError("Failed to fetch")) : fetch(url, ...rest));
    }) },
  );
  await waits("blue.mp4");
  await press();
  await caption("b");
  await waits("green.mp4");
  await press();
  await page.getByTestId("choice").click();
  await caption("c");
  await page.waitForFunction(() => window.performance.getEntriesByName("drama:cut")[0]?.detail.shot === "c");
  assert.deepEqual(kinds().filter((kind) => kind.startsWith("shotShown")), ["shotShown a waited", "shotShown b ahead", "shotShown c ahead"]);
});

test("where the larger size fails, the smaller one is shown", needsFootage, async () => {
  const small = server.put("360.mp4", "video/mp4", await clip("green"));
  const sizes = [small, "/media/720.mp4"].map((url, index) => ({ url, type: "video/mp4", width: 360 * (index + 1), height: 640 * (index + 1), bitsPerSecond: 1000 }));
  await play([beat("b", { lines: [line("a")], shots: [shot("a", 0, "/media/720.mp4", "video/mp4", { sources: sizes })] })]);
  await front().waitFor();
  assert.ok(isNear(await seen(), green));
  assert.equal(await front().evaluate(({ tagName }) => tagName), "VIDEO");
  await page.waitForFunction(() => window.performance.getEntriesByName("drama:cut").length > 0);
  assert.deepEqual(kinds(), ["shotFailed a", "playStarted", "shotShown a fallback"]);
});

test("a drawing begins to move when it is shown, however long it was there", async () => {
  const moving = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 640"><style>@keyframes g{to{fill:#00f}}rect{animation:g 1s steps(1,end) both}</style><rect width="360" height="640" fill="#008000"/></svg>`;
  const [a, b] = [server.put("a.svg", "image/svg+xml", drawing("red")), server.put("b.svg", "image/svg+xml", Buffer.from(moving.replace("1s", "60s")))];
  await play([beat("b", { lines: [line("a"), line("b")], shots: [shot("a", 0, a, "image/svg+xml"), shot("b", 1, b, "image/svg+xml")] })]);
  await waits("b.svg");
  const before = await page.locator(".layer[data-ready]:not(.is-front) img").elementHandle();
  await press();
  await caption("b");
  assert.ok(await before.evaluate((image) => !image.isConnected), "it is loaded anew for its shot");
  assert.ok(isNear(await seen(), green));
});

const label = { text: "人工智能生成", corner: "top-left", heightPercent: 5, seconds: 2 };
const release = { market: "cn", number: 1, registration: "No. 12", rating: "16+", descriptors: [], card: ["No. 12", "16+"], cardSeconds: 0 };

test("a release says first what it is, and its label stays when the controls go; what is reported is told", async () => {
  server.story = { release, aiLabel: label };
  const picture = server.put("a.svg", "image/svg+xml", drawing("green"));
  await play([beat("b", { lines: [line("a")], shots: [shot("a", 0, picture, "image/svg+xml", { madeBy: "ai", take: "take_1" })] })], {
    before: async () => {
      const card = page.getByTestId("opening-card");
      await card.waitFor();
      const began = Date.now();
      assert.deepEqual((await card.innerText()).split(/\n+/), ["16+", "No. 12", label.text]);
      assert.deepEqual(server.asked, [], "nothing is seen before it");
      await card.waitFor({ state: "detached" });
      assert.ok(Date.now() - began > 1500, "long enough to be read");
    },
  });
  const pill = page.getByTestId("ai-label");
  assert.equal(await pill.innerText(), label.text);
  assert.equal(await pill.evaluate((element) => window.getComputedStyle(element).fontSize), "19.5px", "5 % of a width of 390");
  await page.locator(".bar.is-faded").waitFor({ state: "attached" });
  assert.equal(await page.locator(".ai").evaluate((element) => window.getComputedStyle(element).opacity), "1");

  await page.mouse.move(100, 300);
  await page.getByTestId("settings").click();
  await page.getByTestId("report").click();
  assert.ok(await page.getByTestId("report-send").isDisabled(), "a report needs a reason");
  await page.getByLabel("It is broken").check();
  await page.getByTestId("report-text").fill("Six fingers.");
  await page.getByTestId("report-send").click();
  await page.getByText("Thank you").waitFor();
  assert.deepEqual(server.told.at(-1), { kind: "shotReported", turn: 0, shot: "a", take: "take_1", reason: "broken", text: "Six fingers." });
});
