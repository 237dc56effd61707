import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { command } from "../../Browser/support/command.mjs";

/** How many decisions a viewer comes through; each has two branches with a shot of their own, and a shot where they meet. */
export const decisions = 10;

const settings = `title: Forty Cuts
script: main.ink
language: en
cast:
  mei: { name: Mei, look: "short black hair, red raincoat" }
  jun: { name: Jun, look: "grey coat, glasses" }
places:
  pier: { name: The pier, look: "wet wooden pier, ferry lights" }
  hall: { name: The hall, look: "tiled waiting hall, one clock" }
  boat: { name: The boat, look: "rusty rail, dark water" }
`;

// Read in 1.8 s, so that the cut comes while a shot of 2 s still runs.
const lines = ["The light is on out there.", "Somebody waits by the gate.", "The water is black tonight.", "Nobody has come this week."];
const sizes = ["close-up of mei", "wide shot of jun", "medium shot of mei", "over-the-shoulder of jun and mei"];
const moves = ["slow push-in", "pan left", "handheld", "static"];
const places = ["pier, night, rain", "hall, night", "boat, dawn"];

/** Shots of 2 s, windows of 1 s, every decision timed. */
function script() {
  let shots = 0;
  const shot = (id, indent = "") =>
    `${indent}# shot: ${sizes[shots % 4]}, ${moves[Math.floor(shots / 4) % 4]}, 2s; frame ${++shots}\n${indent}${lines[shots % 4]} # id: ${id}\n`;
  let ink = `-> cut_00\n=== cut_00 ===\n# place: ${places[0]}\n${shot("shot_00")}`;
  for (let decision = 1; decision <= decisions; decision++) {
    const name = String(decision).padStart(2, "0");
    ink += `# timed: 1s\n* [Follow] # id: go_${name} # default\n${shot(`go_${name}_shot`, "    ")}`;
    ink += `* [Wait here] # id: wait_${name}\n${shot(`wait_${name}_shot`, "    ")}`;
    // Another look of the place makes another picture of it.
    ink += `- -> cut_${name}\n=== cut_${name} ===\n# place: ${places[decision % 3]}\n${shot(`shot_${name}`)}`;
  }
  return `${ink}# ending: over\n-> END\n`;
}

/**
 * The story with its shots as MP4, made by the animatic provider: `drama render` makes them, and they come back as supplied
 * clips, since a drawn shot is otherwise served as SVG. Kept as long as the story stays as it is.
 */
export async function prepareStory(shelf, say) {
  const ink = script();
  const key = createHash("sha256").update(settings).update(ink).digest("hex").slice(0, 12);
  const home = join(shelf, `player-${key}`);
  const paths = { project: join(home, "forty-cuts"), data: join(home, "data") };
  if (existsSync(home)) return paths;
  say("Making the story's shots…");
  const draft = `${home}.part`;
  await rm(draft, { recursive: true, force: true });
  const project = join(draft, "forty-cuts");
  await mkdir(join(project, "media"), { recursive: true });
  await writeFile(join(project, "drama.yaml"), settings);
  await writeFile(join(project, "main.ink"), ink);
  const made = join(draft, "made");
  await command("render", project, "--no-voice", "--data", made);
  const { items } = JSON.parse(await command("takes", "list", project, "--data", made, "--format", "json"));
  for (const { id, kind, takes } of items) {
    if (kind !== "picture") continue;
    const { sha256 } = takes[0].files.find(({ role }) => role === "original");
    await copyFile(join(made, "media", sha256.slice(0, 2), `${sha256}.mp4`), join(project, "media", `${id}.mp4`));
  }
  await command("takes", "sync", project, "--data", join(draft, "data"));
  await rm(made, { recursive: true });
  await rename(draft, home);
  return paths;
}
