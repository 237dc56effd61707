/* global localStorage */
// Makes the documents' pictures from a real server with a synthetic audience: node eng/screenshots.mjs
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch, phone } from "../tests/Browser/support/browser.mjs";
import { command } from "../tests/Browser/support/command.mjs";
import { root, story } from "../tests/Browser/support/paths.mjs";
import { freePort, Server } from "../tests/Browser/support/server.mjs";
import { Viewer } from "../tests/Browser/support/viewer.mjs";

const images = join(root, "docs", "images");
const data = await mkdtemp(join(tmpdir(), "drama-screenshots-"));
const server = new Server({ stories: [story("prompt-side")], port: await freePort(), data });
await command("simulate", story("prompt-side"), "--data", data, "--viewers", "400", "--seed", "7");
await server.start();
const browser = await launch();

async function framesOfThePlayer() {
  const context = await browser.newContext({ ...phone, reducedMotion: "reduce" });
  await context.addInitScript(() => {
    localStorage.setItem("interactive-drama:settings", JSON.stringify({ advance: "tap", timers: "written" }));
  });
  const viewer = new Viewer(await context.newPage());
  const key = () => viewer.page.keyboard.press("ArrowRight");
  const frames = [];
  const shoot = async () => frames.push((await viewer.page.screenshot()).toString("base64"));
  await viewer.open(`${server.url}/play/prompt-side`);
  for (let line = 0; line < 2; line++) await key();
  await viewer.page.waitForTimeout(2500);
  await shoot();
  await viewer.watch(key);
  await viewer.page.waitForTimeout(1500);
  await shoot();
  for (const index of [0, 0, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0]) {
    if ((await viewer.watch(key)) === "ending") break;
    const offered = await viewer.part("choice").first().elementHandle();
    await viewer.page.keyboard.press(String(index + 1));
    await viewer.page.waitForFunction((element) => !element.isConnected || element.closest("[hidden]"), offered);
  }

  await viewer.watch(key);
  await viewer.page.waitForTimeout(1500);
  await shoot();
  await context.close();
  return frames;
}

async function sideBySide(frames, path) {
  const page = await browser.newPage({ viewport: { width: 1240, height: 840 }, deviceScaleFactor: 1 });
  const pictures = frames.map((frame) => `<img src="data:image/png;base64,${frame}">`).join("");
  await page.setContent(
    `<style>body{margin:0;background:#0b0d14;display:flex;justify-content:center;gap:32px;padding:32px;box-sizing:border-box}
     img{height:776px;border-radius:28px;box-shadow:0 0 0 1px #2a3145}</style>${pictures}`,
  );
  await page.screenshot({ path });
  await page.close();
}

async function report(path) {
  const page = await browser.newPage({ viewport: { width: 1240, height: 1500 }, colorScheme: "dark" });
  await page.goto(`${server.url}/report/prompt-side?simulated=true`);
  await page.getByText("Two Signatures").first().waitFor({ state: "attached" });
  await page.waitForTimeout(1500);
  await page.screenshot({ path });
  await page.close();
}

/** The desk of a bundled story, at a beat in its middle. */
async function studio(path) {
  const desk = new Server({ stories: [story("prompt-side")], port: await freePort(), data: join(data, "studio"), command: "studio" });
  await desk.start();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
    await page.addInitScript(() => {
      localStorage.setItem("interactive-drama:settings", JSON.stringify({ advance: "tap", timers: "written" }));
    });
    await page.goto(`${desk.url}/studio/prompt-side`);
    await page.getByTestId("caption").waitFor();
    await page.getByText("Quick Change").first().waitFor();
    // Pictures come after everything else.
    await page.waitForTimeout(5000);
    // Where this machine keeps the story is nobody's business.
    await page.getByText(story("prompt-side"), { exact: true }).evaluate((place) => {
      place.textContent = "stories/prompt-side";
    });
    await page.screenshot({ path });
    await page.close();
  } finally {
    await desk.stop();
  }
}

try {
  await studio(join(images, "studio.png"));
  await sideBySide(await framesOfThePlayer(), join(images, "player.png"));
  await report(join(images, "report.png"));
} finally {
  await browser.close();
  await server.stop();
  await rm(data, { recursive: true, force: true });
}
