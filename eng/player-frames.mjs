/* global localStorage */
// The player's states, as frames for the documents' pictures.
import { Viewer } from "../tests/Browser/support/viewer.mjs";
import { phone } from "../tests/Browser/support/browser.mjs";

/** Somebody before a story, at a screen of that size, with windows as written and lines that wait. */
async function sit(browser, url, size = {}) {
  const context = await browser.newContext({ ...phone, ...size, reducedMotion: "reduce" });
  await context.addInitScript(() => {
    localStorage.setItem("interactive-drama:settings", JSON.stringify({ advance: "tap", timers: "written" }));
  });
  const viewer = new Viewer(await context.newPage());
  const key = () => viewer.page.keyboard.press("ArrowRight");
  await viewer.open(url);
  return {
    viewer,
    key,
    /** A frame, once the controls have stepped back or the pictures moved on. */
    async shoot(ms) {
      await viewer.page.waitForTimeout(ms);
      return (await viewer.page.screenshot()).toString("base64");
    },
    async choose(index) {
      const offered = await viewer.part("choice").first().elementHandle();
      await viewer.page.keyboard.press(String(index + 1));
      await viewer.page.waitForFunction((element) => !element.isConnected || element.closest("[hidden]"), offered);
    },
    /** Opens a panel by its button, and shoots it. */
    async panel(button, panel) {
      await viewer.page.mouse.move(100, 120);
      await viewer.part(button).click();
      await viewer.part(panel).waitFor();
      const frame = await this.shoot(800);
      await viewer.page.keyboard.press("Escape");
      return frame;
    },
    leave: () => context.close(),
  };
}

/** A line, a timed decision and an ending, upright. */
export async function storyFrames(browser, url) {
  const seat = await sit(browser, url);
  for (let line = 0; line < 2; line++) await seat.key();
  const frames = [await seat.shoot(2500)];
  await seat.viewer.watch(seat.key);
  frames.push(await seat.shoot(1500));
  for (const index of [0, 0, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0]) {
    if ((await seat.viewer.watch(seat.key)) === "ending") break;
    await seat.choose(index);
  }
  await seat.viewer.watch(seat.key);
  frames.push(await seat.shoot(1500));
  await seat.leave();
  return frames;
}

/** The settings, the way so far, and a closed gate: what lies over the film, upright. */
export async function panelFrames(browser, url, gated) {
  const seat = await sit(browser, url);
  await seat.viewer.watch(seat.key);
  await seat.choose(0);
  await seat.viewer.watch(seat.key);
  await seat.choose(1);
  await seat.viewer.watch(seat.key);
  const frames = [await seat.panel("settings", "settings-panel"), await seat.panel("journey-button", "journey")];
  await seat.leave();
  const closed = await sit(browser, gated);
  await closed.viewer.watch(closed.key);
  await closed.viewer.page.locator('[data-testid="choice"].is-locked').click();
  frames.push(await closed.shoot(800));
  await closed.leave();
  return frames;
}

/** A timed decision on a wide screen, and on the smallest. */
export async function sizeFrames(browser, wide, tall) {
  const frames = [];
  for (const [url, size] of [
    [wide, { viewport: { width: 1280, height: 720 }, deviceScaleFactor: 1, hasTouch: false }],
    [tall, { viewport: { width: 320, height: 568 } }],
  ]) {
    const seat = await sit(browser, url, size);
    await seat.viewer.watch(seat.key);
    frames.push(await seat.shoot(1500));
    await seat.leave();
  }
  return frames;
}
