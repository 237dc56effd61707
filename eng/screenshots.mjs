/* global localStorage */
// Makes the documents' pictures from a real server with a synthetic audience: node eng/screenshots.mjs
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "../tests/Browser/support/browser.mjs";
import { command } from "../tests/Browser/support/command.mjs";
import { root, story } from "../tests/Browser/support/paths.mjs";
import { freePort, Server } from "../tests/Browser/support/server.mjs";
import { panelFrames, sizeFrames, storyFrames } from "./player-frames.mjs";

const images = join(root, "docs", "images");
const data = await mkdtemp(join(tmpdir(), "drama-screenshots-"));
const wide = await changed("prompt-side-wide", "drama.yaml", 'aspect: "9:16"', 'aspect: "16:9"');
const gated = await changed("prompt-side-gated", "episode1.ink", "* [Stop the show.]", "* [Stop the show.] # gate: season");
const server = new Server({ stories: [story("prompt-side"), wide, gated], port: await freePort(), data });
await command("simulate", story("prompt-side"), "--data", data, "--viewers", "400", "--seed", "7");
await server.start();
const browser = await launch();

/** Frames in a row of one height, beside each other. */
async function sideBySide(frames, path, height = 776) {
  const page = await browser.newPage({ viewport: { width: 1240, height: 100 }, deviceScaleFactor: 1 });
  const pictures = frames.map((frame) => `<img src="data:image/png;base64,${frame}">`).join("");
  await page.setContent(
    `<!doctype html><style>body{margin:0;background:#0b0d14;display:flex;justify-content:center;gap:32px;padding:32px;box-sizing:border-box}
     img{height:${height}px;border-radius:28px;box-shadow:0 0 0 1px #2a3145}</style>${pictures}`,
  );
  await page.screenshot({ path, fullPage: true });
  await page.close();
}

/** A bundled story's copy with a few words changed in one of its files; its name is the folder's. */
async function changed(name, file, from, to) {
  const copy = join(data, name);
  await cp(story("prompt-side"), copy, { recursive: true });
  const text = await readFile(join(copy, file), "utf8");
  await writeFile(join(copy, file), text.replace(from, to));
  return copy;
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
  const [plays, playsWide, playsGated] = ["prompt-side", "prompt-side-wide", "prompt-side-gated"].map((id) => `${server.url}/play/${id}`);
  await sideBySide(await storyFrames(browser, plays), join(images, "player.png"));
  await sideBySide(await panelFrames(browser, plays, playsGated), join(images, "player-panels.png"));
  await sideBySide(await sizeFrames(browser, playsWide, plays), join(images, "player-sizes.png"), 480);
  await report(join(images, "report.png"));
} finally {
  await browser.close();
  await server.stop();
  await rm(data, { recursive: true, force: true });
}
