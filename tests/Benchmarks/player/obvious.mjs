import { openPage, seen } from "./visit.mjs";

/** How long a shot is watched before the next is asked for, in milliseconds. */
const watchedMs = 2300;

const html = `<!doctype html>
<meta name="viewport" content="width=device-width">
<style>body { margin: 0; background: #000 } video { width: 100vw; height: 100vh; object-fit: cover }</style>
<video muted playsinline></video>
<script>
  const video = document.querySelector("video");
  function choose(source) {
    Object.assign(window.bench, { due: performance.now(), dueEvent: "src" });
    video.src = source;
    video.play();
  }
</script>`;

/**
 * The obvious player: one video element, whose `src` is set on the choice. It plays the clips that a visit showed, from the
 * same server through the same network. Returns the gap at each cut: from setting `src` to the first frame, in milliseconds.
 */
export async function obviousVisit(browser, origin, clips, device) {
  const { page, close } = await openPage(browser, { device });
  try {
    await page.route(`${origin}/obvious`, (route) => route.fulfill({ contentType: "text/html", body: html }));
    await page.goto(`${origin}/obvious`);
    for (const [at, clip] of clips.entries()) {
      await page.evaluate((source) => window.choose(source), clip);
      await page.waitForFunction((n) => window.bench.firstFrame && window.bench.cuts.length >= n, at, { polling: 50, timeout: 60_000 });
      await page.waitForTimeout(watchedMs);
    }
    const { cuts } = await seen(page);
    return cuts.map(({ at, due, lastFrame }) => at - Math.max(due, lastFrame));
  } finally {
    await close();
  }
}
