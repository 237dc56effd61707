import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { initSync, WasmReader } from "@contentauth/c2pa-wasm";
import { HeldBlob } from "./support/held-blob.mjs";

// Sealed by the tests of .NET, which run before; checked here by the validator of the Content Authenticity Initiative.
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const folder = join(root, "artifacts", "credentials");
const samples = {
  "sample.png": "image/png",
  "sample.jpg": "image/jpeg",
  "sample.webp": "image/webp",
  "sample.mp4": "video/mp4",
  "sample.m4a": "audio/mp4",
};
const made = existsSync(join(folder, "sample.mp4")) && existsSync(join(folder, "sample.png"));
const skip = made ? false : "artifacts/credentials is not there: run the tests of InteractiveDrama.Shots first";

before(() => {
  const wasm = createRequire(import.meta.url).resolve("@contentauth/c2pa-wasm/c2pa.wasm");
  initSync({ module: readFileSync(wasm) });
});

async function validate(bytes, type) {
  const reader = await WasmReader.fromBlob(type, new HeldBlob(bytes, type));
  const store = reader.manifestStore();
  const manifest = store.manifests[store.active_manifest];
  const results = store.validation_results?.activeManifest ?? {};
  return {
    manifest,
    state: store.validation_state,
    failures: (results.failure ?? []).map((one) => one.code),
    successes: (results.success ?? []).map((one) => one.code),
  };
}

const untrusted = (failures) => failures.filter((code) => code !== "signingCredential.untrusted");

for (const [name, type] of Object.entries(samples)) {
  test(`${name} verifies, but for a signer that nobody vouches for`, { skip }, async () => {
    const { manifest, state, failures, successes } = await validate(readFileSync(join(folder, name)), type);

    assert.deepEqual(untrusted(failures), []);
    assert.equal(state, "Valid");
    assert.ok(successes.includes("claimSignature.validated"), successes.join(" "));
    assert.ok(successes.some((code) => /^assertion\.(data|bmff)Hash\.match$/.test(code)), successes.join(" "));
    const actions = manifest.assertions.find((one) => one.label.startsWith("c2pa.actions")).data.actions;
    assert.equal(actions[0].action, "c2pa.created");
    assert.match(actions[0].digitalSourceType, /\/trainedAlgorithmicMedia$/);
    assert.deepEqual(
      manifest.ingredients.map((one) => one.relationship),
      ["inputTo", "inputTo"],
    );
  });

  test(`${name} with one byte of its picture or sound changed does not verify`, { skip }, async () => {
    const bytes = readFileSync(join(folder, name));
    const media = { "image/png": "IDAT", "image/webp": "VP8 ", "video/mp4": "mdat", "audio/mp4": "mdat" }[type];
    const from = media ? bytes.lastIndexOf(media) + 40 : bytes.length - 40;
    bytes[from] ^= 1;
    const { state, failures } = await validate(bytes, type);

    assert.equal(state, "Invalid");
    assert.ok(
      failures.some((code) => /^assertion\.(data|bmff)Hash\.mismatch$/.test(code)),
      failures.join(" "),
    );
  });
}

test("what people made is opened from their original", { skip }, async () => {
  const { manifest, state, failures } = await validate(readFileSync(join(folder, "people.png")), "image/png");

  assert.deepEqual(untrusted(failures), []);
  assert.equal(state, "Valid");
  const actions = manifest.assertions.find((one) => one.label.startsWith("c2pa.actions")).data.actions;
  assert.equal(actions[0].action, "c2pa.opened");
  assert.deepEqual(
    manifest.ingredients.map((one) => one.relationship),
    ["parentOf"],
  );
});
