import { Buffer } from "node:buffer";
import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Why there is no footage here; undefined where there is. */
export const noFootage = (() => {
  try {
    execFileSync("ffmpeg", ["-version"], { stdio: "ignore" });
    return undefined;
  } catch {
    return "ffmpeg is not on this machine";
  }
})();

async function made(name, ...args) {
  const folder = await mkdtemp(join(tmpdir(), "drama-footage-"));
  try {
    await run("ffmpeg", ["-v", "error", ...args, join(folder, name)]);
    return await readFile(join(folder, name));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A clip of one colour, as media leaves the library: H.264, upright where no other size is asked for, fast start. */
export const clip = (colour, seconds = 1, size = "360x640") =>
  made("clip.mp4", "-f", "lavfi", "-i", `color=${colour}:s=${size}:r=25:d=${seconds}`, "-pix_fmt", "yuv420p", "-g", "25", "-movflags", "+faststart");

/** A clip that looks different in each frame, so that its bytes are spread over its time. */
export const noise = (seconds) =>
  made("noise.mp4", "-f", "lavfi", "-i", `color=gray:s=90x160:r=25:d=${seconds},noise=alls=90:allf=t`, "-pix_fmt", "yuv420p", "-g", "25", "-movflags", "+faststart");

/** A still of one colour. */
export const still = (colour) => made("still.jpg", "-f", "lavfi", "-i", `color=${colour}:s=360x640`, "-frames:v", "1");

/** A tone as a WAV file: 16 bits, mono, full waves only, so that it loops without a seam. */
export function tone(hertz, seconds, level = 0.25, rate = 44_100) {
  const samples = Math.round(rate * seconds);
  const bytes = Buffer.alloc(44 + samples * 2);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + samples * 2, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(samples * 2, 40);
  for (let i = 0; i < samples; i++) bytes.writeInt16LE(Math.round(32_767 * level * Math.sin((2 * Math.PI * hertz * i) / rate)), 44 + i * 2);
  return bytes;
}
