import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { drama, pages, root } from "./paths.mjs";

const run = promisify(execFile);

/** Runs a drama command and returns what it printed. */
export async function command(...args) {
  const { stdout } = await run("dotnet", [drama, ...args], {
    cwd: root,
    env: { ...process.env, DRAMA_PAGES: pages },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
