import { launch } from "../browser.mjs";

/** Chromium, over its DevTools protocol. */
export async function open({ width, height }) {
  const browser = await launch("--autoplay-policy=no-user-gesture-required");
  const page = await browser.newPage({ viewport: { width, height } });
  return {
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    run: (work, ...args) => page.evaluate(`(${work})(...${JSON.stringify(args)})`),
    press: (key) => page.keyboard.press(key),
    click: (x, y) => page.mouse.click(x, y),
    close: () => browser.close(),
  };
}
