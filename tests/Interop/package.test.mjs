import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { root } from "../Browser/support/paths.mjs";

const run = promisify(execFile);
const source = join(root, "sdk", "typescript");
/** What the player may take of a line, MessagePack aside. */
const mostBytes = 60_000;

let app;
let files;

/** An app beside whose scripts the package lies as npm would put it there. */
before(async () => {
  app = await mkdtemp(join(tmpdir(), "drama-package-"));
  const packed = await run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", app], { cwd: source });
  const [{ filename, files: listed }] = JSON.parse(packed.stdout);
  files = listed.map(({ path }) => path);
  const home = join(app, "node_modules", "@interactive-drama", "client");
  await mkdir(home, { recursive: true });
  await run("tar", ["-xzf", join(app, filename), "-C", home, "--strip-components=1"]);
  await symlink(join(root, "node_modules", "@microsoft"), join(app, "node_modules", "@microsoft"));
  await writeFile(join(app, "package.json"), '{ "type": "module" }');
});

after(() => rm(app, { recursive: true, force: true }));

/** What an app's bundler makes of one script. */
async function bundled(code) {
  const input = join(app, "input.js");
  await writeFile(input, code);
  const { output } = await build({
    root: app,
    configFile: false,
    logLevel: "error",
    build: { write: false, target: "es2022", modulePreload: false, rolldownOptions: { input } },
  });
  return output[0].code;
}

test("the package has what an app needs, and no sources", async () => {
  for (const needed of ["README.md", "LICENSE", "dist/index.js", "dist/index.d.ts", "dist/messagepack.js", "dist/player/define.js", "dist/drama-player.js", "dist/tokens.css"])
    assert.ok(files.includes(needed), `${needed} is missing of ${files.length} files`);
  assert.deepEqual(
    files.filter((path) => !/^(dist\/.*\.(js|d\.ts|js\.map|css)|README\.md|LICENSE|package\.json)$/.test(path)),
    [],
  );
});

test("its version and its licence are those of the house", async () => {
  const props = await readFile(join(root, "Directory.Build.props"), "utf8");
  const { version } = JSON.parse(await readFile(join(source, "package.json"), "utf8"));
  assert.equal(version, /<Version>(.*)<\/Version>/.exec(props)[1]);
  assert.equal(await readFile(join(source, "LICENSE"), "utf8"), await readFile(join(root, "LICENSE"), "utf8"));
});

test("Node imports each entry that needs no browser", async () => {
  await writeFile(
    join(app, "app.mjs"),
    `import { address, DramaClient, DramaError, errorCodes, hub } from "@interactive-drama/client";
     import { messagePack } from "@interactive-drama/client/messagepack";
     const client = new DramaClient({ url: "http://127.0.0.1:1", protocol: messagePack() });
     await client.stop();
     console.log(address("http://a/b/", "/c"), new DramaError({ code: errorCodes.locked, message: "" }).code, hub.path, messagePack().name);`,
  );
  const { stdout } = await run(process.execPath, ["app.mjs"], { cwd: app });
  assert.equal(stdout.trim(), "http://a/b/c locked /hubs/drama messagepack");
});

for (const [module, moduleResolution] of [["ESNext", "bundler"], ["Node16", "node16"]]) {
  test(`TypeScript finds its types, and what the README shows compiles (moduleResolution ${moduleResolution})`, async () => {
    const readme = await readFile(join(source, "README.md"), "utf8");
    const shown = [...readme.matchAll(/```ts\n([^]*?)```/g)].map(([, code]) => code);
    assert.ok(shown.length >= 3, "the README shows the client");
    const page = ["show", "say", "replace"].map((name) => `declare function ${name}(...all: unknown[]): void;`);
    await writeFile(join(app, "readme.ts"), [...page, ...shown].join("\n"));
    await writeFile(
      join(app, "app.ts"),
      `import { DramaClient, type BeatView, type DramaErrorCode } from "@interactive-drama/client";
       import { messagePack } from "@interactive-drama/client/messagepack";
       import { DramaPlayerElement } from "@interactive-drama/client/player";
       const client = new DramaClient({ url: "", protocol: messagePack() });
       client.on("beat", ({ turn, beat }): [number, BeatView] => [turn, beat]);
       const code: DramaErrorCode = "locked";
       const element: HTMLElement = new DramaPlayerElement();
       // Types that were not found would let all of these pass.
       // @ts-expect-error
       await client.choose("1", code);
       // @ts-expect-error
       const turn: string = (await client.start({ story: "a" })).turn;
       // @ts-expect-error
       element.append(messagePack().nothing, turn);
       export {};`,
    );
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--target", "ES2022", "--lib", "ES2023,DOM,DOM.Iterable"];
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
    const { stdout } = await run(process.execPath, [tsc, "app.ts", "readme.ts", ...options, "--module", module, "--moduleResolution", moduleResolution], { cwd: app }).catch(
      (failed) => failed,
    );
    assert.equal(stdout, "");
  });
}

test("an app takes only what it imports", async () => {
  const little = await bundled('import { address } from "@interactive-drama/client"; console.log(address("a", "b"));');
  assert.ok(little.length < 400, `${little.length} characters:\n${little.slice(0, 1000)}`);
  const client = await bundled('import { DramaClient } from "@interactive-drama/client"; console.log(new DramaClient({ url: "" }));');
  assert.match(client, /\/hubs\/drama/);
  assert.doesNotMatch(client, /messagepack|customElements|--drama-/);
});

test(`the player in one script takes at most ${mostBytes / 1000} KB of a line, without MessagePack`, async () => {
  const script = await readFile(join(source, "dist", "drama-player.js"));
  const bytes = gzipSync(script, { level: 9 }).length;
  assert.ok(bytes <= mostBytes, `${bytes} bytes, gzipped`);
  assert.doesNotMatch(script.toString(), /messagepack/);
});
