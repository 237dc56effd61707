/* global document, performance, MutationObserver, localStorage, window */
// Measures how long a save takes until its words are on screen: node eng/save-to-screen.mjs [SCRIPT.ink] [--runs 20]
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "../tests/Browser/support/browser.mjs";
import { freePort, Server } from "../tests/Browser/support/server.mjs";

const { positionals, values } = parseArgs({ allowPositionals: true, options: { runs: { type: "string", default: "20" } } });
const runs = Number(values.runs);
const folder = await mkdtemp(join(tmpdir(), "drama-save-"));
const project = join(folder, "long-story");
await mkdir(project);
const script = join(project, "main.ink");
if (positionals[0]) await copyFile(positionals[0], script);
else await writeFile(script, longStory(100 * 1024));
const text = await readFile(script, "utf8");

const server = new Server({ stories: [project], port: await freePort(), data: join(folder, "data"), command: "studio" });
await server.start();
const browser = await launch();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  await page.addInitScript(() => {
    localStorage.setItem("interactive-drama:settings", JSON.stringify({ advance: "tap", timers: "none" }));
  });
  await page.goto(`${server.url}/studio/long-story`);
  const line = page.locator("drama-player [data-line]").first();
  await line.waitFor({ timeout: 120_000 });
  // The line on screen is the one that is changed.
  await line.click();
  await page.waitForTimeout(2000);
  console.log(`${(text.length / 1024).toFixed(0)} KB, ${runs} saves each, milliseconds`);
  console.log(`${"".padEnd(28)}${["p50", "p95", "store", "compile", "publish", "rest"].map((head) => head.padStart(9)).join("")}`);
  await measure(page, "saved at once after a key", 0);
  await measure(page, "saved when it was checked", 2500);
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Types a mark into the line, saves, and waits until the player shows it. */
async function measure(page, name, pause) {
  const saves = [];
  for (let run = 0; run <= runs; run++) {
    const mark = `m${pause}x${run}`;
    await page.locator(".cm-content").focus();
    await page.keyboard.press("End");
    await page.keyboard.insertText(` ${mark}`);
    await page.waitForTimeout(pause);
    await page.evaluate((wanted) => {
      performance.clearResourceTimings();
      const root = document.querySelector("drama-player").shadowRoot;
      window.shown = new Promise((resolve) => {
        const look = () => {
          if (!root.textContent.includes(wanted)) return;
          observer.disconnect();
          resolve(performance.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(root, { subtree: true, childList: true, characterData: true });
      });
      window.pressed = undefined;
      document.addEventListener("keydown", (event) => { if (event.key === "s") window.pressed ??= performance.now(); }, { capture: true });
    }, mark);
    await page.keyboard.press("Control+s");
    const total = await page.evaluate(async () => (await window.shown) - window.pressed);
    await page.getByTestId("save").getByText("Saved").waitFor();
    const parts = await page.evaluate(() => {
      const entry = performance.getEntriesByType("resource").findLast((one) => one.serverTiming.length > 0);
      return Object.fromEntries((entry?.serverTiming ?? []).map((part) => [part.name, part.duration]));
    });
    // The first is not counted: everything is met for the first time.
    if (run > 0) saves.push({ total, ...parts });
  }
  const at = (part, share) => {
    const sorted = saves.map((save) => save[part] ?? 0).sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  };
  const parts = ["store", "compile", "publish"].map((part) => at(part, 0.5));
  const figures = [at("total", 0.5), at("total", 0.95), ...parts, at("total", 0.5) - parts.reduce((sum, part) => sum + part, 0)];
  console.log(name.padEnd(28) + figures.map((figure) => figure.toFixed(0).padStart(9)).join(""));
}

/** A story of some size: scenes that lead to each other, with flags and conditions. */
function longStory(bytes) {
  const scenes = [];
  const words = "The rain had not stopped since the ferry left, and nobody on the pier said what everybody was thinking of.";
  let size = 0;
  for (let i = 0; size < bytes; i++) {
    const scene = `=== scene_${i} ===\nScene ${i}. ${words}\n{seen_${i % 20}: She remembers. | She does not.}\n* [Stay a while]\n  ~ seen_${i % 20} = true\n  ${words}\n* [Ask again] "And then?"\n  ${words}\n+ [Go on] # default\n- -> scene_${i + 1}\n`;
    scenes.push(scene);
    size += scene.length;
  }
  const flags = Array.from({ length: 20 }, (_, i) => `VAR seen_${i} = false`).join("\n");
  return `${flags}\n-> scene_0\n${scenes.join("")}=== scene_${scenes.length} ===\nThe end.\n-> END\n`;
}
