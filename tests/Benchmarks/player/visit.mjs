import { observe } from "./observer.mjs";

/** A line is read so long before a viewer who decides taps, in milliseconds: after the keys have settled, within the window. */
const decidesMs = 400;

/** How long a frame of a drawn shot stands: it has 24 a second. */
const frameMs = 1000 / 24;

/** A page of a viewer who was never here: `{ page, close }`. */
export async function openPage(browser, { device, throttling = 1, withoutPreload = false }) {
  const context = await browser.newContext(device);
  await context.addInitScript(observe, { withoutPreload });
  const page = await context.newPage();
  if (throttling > 1) {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: throttling });
  }
  return { page, close: () => context.close() };
}

/** From opening the page to the first frame, in milliseconds. */
export async function openOnce(browser, url, options) {
  const { page, close } = await openPage(browser, options);
  try {
    await page.goto(url, { waitUntil: "commit" });
    return await firstFrame(page);
  } finally {
    await close();
  }
}

/**
 * Plays the story to its end, by touch; every third decision is left to the clock. `decided` is called after each.
 * Returns what the observer saw, in figures of `figuresOf`.
 */
export async function visit(browser, url, options, decided = () => undefined) {
  const { page, close } = await openPage(browser, options);
  try {
    await page.goto(url, { waitUntil: "commit" });
    await firstFrame(page);
    for (let offered = 1; ; offered++) {
      const over = await page.waitForFunction((n) => window.bench.ended || window.bench.offered >= n, offered, { polling: 50, timeout: 60_000 });
      if (await over.evaluate((_, n) => window.bench.offered < n, offered)) break;
      if (offered % 3 !== 0) await tap(page, offered % 2);
      await page.waitForFunction((n) => window.bench.events.filter(({ kind }) => kind === "drama-choice").length >= n, offered, { polling: 50, timeout: 60_000 });
      await decided(offered);
    }
    return figuresOf(await seen(page));
  } finally {
    await close();
  }
}

async function tap(page, index) {
  await page.waitForTimeout(decidesMs);
  const box = await page.getByTestId("choice").nth(index).boundingBox();
  if (box) await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

/** Waits for it, and returns when it was. */
export async function firstFrame(page) {
  const seenAt = await page.waitForFunction(() => window.bench.firstFrame, undefined, { polling: 20, timeout: 60_000 });
  return await seenAt.jsonValue();
}

/** What the observer of a page has noted, and what the player says of its own cuts. */
export function seen(page) {
  return page.evaluate(() => {
    const { cuts, events, touches, stalls, shots, told, firstFrame } = window.bench;
    const loaded = new Set(performance.getEntriesByType("resource").map(({ name }) => name));
    const addresses = shots.map((sizes) => sizes.map((url) => new URL(url, location.href).href));
    const clips = addresses.map((sizes) => sizes.findLast((url) => loaded.has(url)) ?? sizes[0]);
    return { cuts, events, touches, stalls, clips, firstFrame, told };
  });
}

/**
 * The figures of a visit, in milliseconds:
 * - `branches`: of each cut that follows a decision, `gap` from when the next beat was to be played (or the old shot's last
 *   frame, where that came later) to the first frame of the new one, and `choice` to the same from the decision;
 * - `within`: of each cut inside a beat, the time between the last frame of the old shot and the first of the new, less what
 *   a frame stands anyway;
 * - `moves`: from a shot's first frame to its second;
 * - `clips`: the addresses of the shots as they were loaded, in order;
 * - `touches`: from a tap on a choice to the picture that shows it taken; `stalls`: how long nothing new was seen.
 */
function figuresOf({ cuts, events, touches, stalls, clips, told }) {
  const choices = events.filter(({ kind }) => kind === "drama-choice").map(({ at }) => at);
  const after = (cut) => cut.at - Math.max(cut.lastFrame, cut.due);
  const branches = cuts
    .filter(({ due }) => due !== undefined)
    .map((cut) => ({ gap: after(cut), choice: cut.at - choices.findLast((at) => at <= cut.at) }));
  const within = cuts.filter(({ due }) => due === undefined).map(({ at, lastFrame }) => Math.max(0, at - lastFrame - frameMs));
  const taken = touches.filter(({ at, ms }) => choices.some((choice) => choice >= at && choice <= at + ms));
  const answered = new Map();
  for (const { id, ms } of taken) answered.set(id, Math.max(ms, answered.get(id) ?? 0));
  return {
    branches,
    within,
    moves: cuts.filter(({ moves }) => moves !== undefined).map(({ at, moves }) => moves - at),
    touches: [...answered.values()],
    stalls: [...stalls.map(({ ms }) => ms), ...branches.map(({ gap }) => gap), ...within],
    clips,
    told,
  };
}
