// Plays a compiled story with inkjs, in place, for the engine benchmark: the same walks, choices and checksum as in
// Walks/ and Contenders/. Usage: node --expose-gc play.mjs PROGRAM.json WALKS MOST-STEPS. Asked by lines of JSON on
// stdin, answers each with one on stdout. Every story is played on a worker thread, one each for up to two.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { getHeapStatistics } from "node:v8";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

const say = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`);

if (isMainThread) await serve();
else await play();

async function serve() {
  try {
    await import("inkjs");
  } catch {
    say({ missing: "inkjs is not installed: npm ci" });
    return;
  }
  const [program, walks, most] = process.argv.slice(2);
  const options = { workerData: { program, walks: Number(walks), most: Number(most) } };
  const self = new URL(import.meta.url);
  const workers = [new Worker(self, options), new Worker(self, options)];
  const ask = (worker, question) =>
    new Promise((resolve, reject) => {
      worker.removeAllListeners().once("message", resolve).once("error", reject);
      worker.postMessage(question);
    });
  say({ version: JSON.parse(readFileSync(new URL("../package.json", import.meta.resolve("inkjs")))).version, node: process.version });
  for await (const line of createInterface({ input: process.stdin })) {
    const question = JSON.parse(line);
    const began = performance.now();
    const answers = await Promise.all(workers.slice(0, question.threads ?? 1).map((w) => ask(w, question)));
    const seconds = (performance.now() - began) / 1000;
    if (question.do !== "run") say(answers[0]);
    else say({ seconds, steps: answers.reduce((sum, a) => sum + a.steps, 0) });
  }
  await Promise.all(workers.map((w) => w.terminate()));
}

async function play() {
  const { Story } = await import("inkjs");
  const json = readFileSync(workerData.program, "utf8");
  const load = () => {
    const story = new Story(json);
    story.allowExternalFunctionFallbacks = true;
    story.onError = () => {};
    return story;
  };
  const story = load();
  const answers = {
    load: () => loadCost(load),
    read: () => reading(story),
    allocate: () => ({ bytes: allocated(story) }),
    run: ({ laps }) => {
      let steps = 0;
      for (let i = 0; i < laps; i++) steps += lap(story);
      return { steps };
    },
  };
  parentPort.on("message", (question) => parentPort.postMessage(answers[question.do](question)));
}

// One stop: texts with their tags, then the choices.
function continueStory(story) {
  const texts = [];
  while (story.canContinue) {
    texts.push(story.Continue(), story.currentTags);
  }
  const choices = story.currentChoices;
  return { texts, choices };
}

function lap(story, seen) {
  let steps = 0;
  for (let walk = 1; walk <= workerData.walks; walk++) {
    let chance = Math.imul(walk, 2654435769) >>> 0;
    story.ResetState();
    story.state.storySeed = walk;
    story.state.previousRandom = 0;
    let stop = continueStory(story);
    seen?.(stop);
    let step = 1;
    for (; step < workerData.most && stop.choices.length > 0; step++) {
      chance ^= chance << 13;
      chance ^= chance >>> 17;
      chance ^= chance << 5;
      story.ChooseChoiceIndex((chance >>> 0) % stop.choices.length);
      stop = continueStory(story);
      seen?.(stop);
    }
    steps += step;
  }
  return steps;
}

function reading(story) {
  let checksum = 2166136261;
  let characters = 0;
  const read = (text) => {
    characters += text.length;
    for (let i = 0; i < text.length; i++) checksum = Math.imul(checksum ^ text.charCodeAt(i), 16777619);
    checksum = Math.imul(checksum ^ 31, 16777619);
  };
  const steps = lap(story, ({ texts, choices }) => {
    for (const text of texts.flat()) read(text);
    for (const choice of choices) [choice.text, ...(choice.tags ?? [])].forEach(read);
  });
  return { steps, checksum: checksum >>> 0, characters, stateBytes: null };
}

function loadCost(load) {
  load();
  globalThis.gc();
  const before = getHeapStatistics().used_heap_size;
  const kept = load();
  globalThis.gc();
  const bytes = getHeapStatistics().used_heap_size - before;
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    load();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return { milliseconds: times[2], bytes: kept ? bytes : 0 };
}

// V8 counts no allocations: the heap's growth from stop to stop is added up, and where it shrank a collection hid some.
function allocated(story) {
  globalThis.gc();
  let last = getHeapStatistics().used_heap_size;
  let bytes = 0;
  let counted = 0;
  lap(story, () => {
    const now = getHeapStatistics().used_heap_size;
    if (now >= last) {
      bytes += now - last;
      counted++;
    }
    last = now;
  });
  return bytes / counted;
}
