// Makes the sounds of this story, beside this file: node make.mjs
// Nothing is recorded: pieces.mjs says what each is, the same every time. ffmpeg measures and encodes.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PIECES } from "./pieces.mjs";
import { RATE, softened } from "./synth.mjs";

const CEILING = 0.7; // -3 dB full scale, so that encoding overshoots nothing
const here = dirname(fileURLToPath(import.meta.url));
const work = mkdtempSync(join(tmpdir(), "sounds-"));

function wav(file, sound) {
  const bytes = Buffer.alloc(44 + sound.length * 2);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + sound.length * 2, 4);
  bytes.write("WAVEfmt ", 8);
  for (const [at, value] of [[16, 16], [24, RATE], [28, RATE * 2], [40, sound.length * 2]])
    bytes.writeUInt32LE(value, at);
  for (const [at, value] of [[20, 1], [22, 1], [32, 2], [34, 16]]) bytes.writeUInt16LE(value, at);
  bytes.write("data", 36);
  sound.forEach((x, i) => bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, x)) * 32767), 44 + i * 2));
  writeFileSync(file, bytes);
}

/** Loudness and true peak. What is short is heard three times over: the measure needs 400 ms. */
function measure(file) {
  const { stderr } = spawnSync(
    "ffmpeg",
    ["-hide_banner", "-stream_loop", "2", "-i", file, "-af", "ebur128=peak=true", "-f", "null", "-"],
    { encoding: "utf8" },
  );
  const summary = stderr.slice(stderr.lastIndexOf("Summary:"));
  return { lufs: Number(/I:\s+(-?[\d.]+)/.exec(summary)[1]), peak: Number(/Peak:\s+(-?[\d.]+)/.exec(summary)[1]) };
}

try {
  let total = 0;
  for (const [name, [kind, wanted, make]] of Object.entries(PIECES)) {
    const raw = join(work, `${name}.wav`);
    let sound = make();
    const most = sound.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
    sound = sound.map((x) => (x / most) * 0.5);
    // Softening takes loudness away, so it is asked for again.
    for (let round = 0; round < 3; round++) {
      wav(raw, sound);
      const gain = 10 ** ((wanted - measure(raw).lufs) / 20);
      sound = softened(sound.map((x) => x * gain), CEILING);
    }
    wav(raw, sound);
    const file = join(here, `${name}.m4a`);
    execFileSync("ffmpeg", [
      "-v", "error", "-y", "-i", raw, "-c:a", "aac", "-b:a", "56k", "-map_metadata", "-1",
      "-fflags", "+bitexact", "-flags:a", "+bitexact", "-movflags", "+faststart", file,
    ]);
    const { lufs, peak } = measure(file);
    const { size } = statSync(file);
    total += size;
    console.log(
      `${name.padEnd(12)} ${kind.padEnd(9)} ${(sound.length / RATE).toFixed(1).padStart(5)} s ${lufs.toFixed(1)} LUFS, peak ${peak.toFixed(1)} dB, ${Math.round(size / 1024)} KB`,
    );
  }
  console.log(`${Math.round(total / 1024)} KB in all`);
} finally {
  rmSync(work, { recursive: true });
}
