import { launch } from "../browser.mjs";

/** A page of Chromium, as a tab of any browser. */
export const tabOf = (page) => ({
  goto: (url) => page.goto(url),
  reload: () => page.reload(),
  run: (work, ...args) => page.evaluate(`(${work})(...${JSON.stringify(args)})`),
  press: (key) => page.keyboard.press(key),
  click: (x, y) => page.mouse.click(x, y),
  tap: (x, y) => page.touchscreen.tap(x, y),
});

/** Chromium, over its DevTools protocol. */
export async function open({ width, height }) {
  const browser = await launch("--autoplay-policy=no-user-gesture-required");
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: "reduce" });
  return { ...tabOf(page), close: () => browser.close() };
}
