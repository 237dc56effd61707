import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Shelf, type Wanted } from "../src/player/film/shelf.ts";
import { Throughput } from "../src/player/film/throughput.ts";

interface Asked {
  readonly name: string;
  readonly signal: AbortSignal;
  send(bytes: number): Promise<void>;
  end(): Promise<void>;
  breakOff(): Promise<void>;
}

let asked: Asked[];
let sizes: Record<string, number | undefined>;
let room: number;
let shelf: Shelf;
let changes: number;

const settle = () => new Promise((resolve) => setTimeout(resolve));
const file = (name: string, poster?: string): Wanted => ({ key: name, url: `http://drama.test/${name}`, type: "video/mp4", poster: poster === undefined ? undefined : file(poster) });
const names = () => asked.map(({ name }) => name).join(" ");

/** A request whose bytes a test sends as it likes. */
function answer(url: string, { signal }: { readonly signal: AbortSignal }): Promise<Response> {
  const name = url.split("/").at(-1) ?? "";
  const size = sizes[name];
  if (size === undefined) return Promise.reject(new TypeError("Failed to fetch"));
  return new Promise((resolve, reject) => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        signal.addEventListener("abort", () => { controller.error(signal.reason); });
        asked.push({
          name,
          signal,
          send: async (bytes) => { controller.enqueue(new Uint8Array(bytes)); await settle(); },
          end: async () => { controller.close(); await settle(); },
          breakOff: async () => { controller.error(new TypeError("network error")); await settle(); },
        });
      },
    });
    signal.addEventListener("abort", () => { reject(new DOMException("Aborted", "AbortError")); });
    resolve(new Response(body, { headers: size > 0 ? { "content-length": String(size) } : {} }));
  });
}

/** Sends all of what is asked for, until nothing is. */
async function deliver(): Promise<void> {
  await settle();
  for (const one of asked) {
    if (one.signal.aborted) continue;
    try {
      await one.send(sizes[one.name] ?? 0);
      await one.end();
    } catch {
      // It was refused for its size.
    }
    await settle();
  }
}

beforeEach(() => {
  asked = [];
  sizes = {};
  room = 100;
  changes = 0;
  vi.stubGlobal("fetch", answer);
  vi.stubGlobal("navigator", { onLine: true });
  shelf = new Shelf(() => room, new Throughput(), () => changes++);
});

afterEach(async () => {
  shelf.want([]);
  await settle();
  vi.unstubAllGlobals();
});

test("files come one after the other, the most wanted first", async () => {
  sizes = { a: 10, b: 20, c: 30 };
  shelf.want(["b", "c", "a"].map((name) => file(name)));
  await settle();
  expect(names()).toBe("b");
  await deliver();
  expect(names()).toBe("b c a");
  expect(["a", "b", "c"].map((name) => shelf.get(name)?.size)).toEqual([10, 20, 30]);
  expect(shelf.get("a")?.type).toBe("video/mp4");
  expect(changes).toBe(3);
});

test.each([
  ["their sizes are told", [40, 70, 50, 10]],
  ["their sizes are not told", [40, 0, 50, 10]],
])("there is never more than there is room for, and what still fits comes: %s", async (_what, told) => {
  const real = { a: 40, b: 70, c: 50, d: 10 };
  sizes = Object.fromEntries(Object.keys(real).map((name, index) => [name, told[index]]));
  shelf.want(["a", "b", "c", "d"].map((name) => file(name)));
  await settle();
  for (const one of asked) {
    for (let sent = 0; sent < real[one.name as "a"]; sent += 10) {
      await one.send(10).catch(() => undefined);
      expect(shelf.bytes).toBeLessThanOrEqual(room);
    }
    await one.end().catch(() => undefined);
    await settle();
  }
  expect(["a", "b", "c", "d"].filter((name) => shelf.get(name))).toEqual(["a", "c", "d"]);
  expect(shelf.lacks("b"), "another time there is room for it").toBe(false);
});

test("in the place of what has no room its poster is kept, and no other", async () => {
  sizes = { a: 40, b: 70, "a.jpg": 5, "b.jpg": 5 };
  shelf.want([file("a", "a.jpg"), file("b", "b.jpg")]);
  await deliver();
  expect(names()).toBe("a b b.jpg");
  expect(shelf.get("b.jpg")?.size).toBe(5);
});

test("what becomes the most wanted takes the room of what is least", async () => {
  sizes = { a: 40, b: 40, c: 40 };
  shelf.want(["a", "b", "c"].map((name) => file(name)));
  await deliver();
  expect(["a", "b", "c"].filter((name) => shelf.get(name))).toEqual(["a", "b"]);
  shelf.want(["c", "a", "b"].map((name) => file(name)));
  await deliver();
  expect(["a", "b", "c"].filter((name) => shelf.get(name))).toEqual(["a", "c"]);
});

test("less room lets go of what is least wanted with the next file", async () => {
  sizes = { a: 40, b: 40, c: 10 };
  shelf.want([file("a"), file("b")]);
  await deliver();
  room = 60;
  shelf.want([file("c"), file("a"), file("b")]);
  await deliver();
  expect(shelf.bytes).toBeLessThanOrEqual(room);
  expect(shelf.get("c")?.size).toBe(10);
});

test("what is not wanted any more is not loaded any more, and what was there already is not asked for again", async () => {
  sizes = { a: 10, b: 10, c: 10 };
  shelf.want([file("a"), file("b")]);
  await settle();
  await asked[0]?.send(10);
  await asked[0]?.end();
  expect(asked[1]?.signal.aborted).toBe(false);
  shelf.want([file("a"), file("c")]);
  expect(asked[1]?.signal.aborted).toBe(true);
  await deliver();
  expect(names()).toBe("a b c");
  expect(shelf.get("b")).toBeUndefined();
});

test("what is larger than all the room is said to be lacking", async () => {
  sizes = { a: 101 };
  shelf.want([file("a")]);
  await deliver();
  expect(shelf.lacks("a")).toBe(true);
  expect(shelf.bytes).toBe(0);
});

test("what the page may not read is asked for once, what broke off when it is wanted again", async () => {
  sizes = { b: 20 };
  shelf.want([file("a"), file("b")]);
  await settle();
  expect(shelf.lacks("a")).toBe(true);
  await asked[0]?.send(10);
  await asked[0]?.breakOff();
  expect(names()).toBe("b");
  expect(shelf.lacks("b")).toBe(false);
  shelf.want([file("a"), file("b")]);
  await deliver();
  expect(names()).toBe("b b");
  expect(shelf.get("b")?.size).toBe(20);
});

test("what could not begin while nothing could be reached is asked for again", async () => {
  vi.stubGlobal("navigator", { onLine: false });
  shelf.want([file("a")]);
  await settle();
  expect(shelf.lacks("a")).toBe(false);
  sizes = { a: 10 };
  shelf.want([file("a")]);
  await deliver();
  expect(shelf.get("a")?.size).toBe(10);
});

test("nothing is kept of what was taken back, there or on its way", async () => {
  sizes = { a: 10, b: 10 };
  shelf.want([file("a"), file("b")]);
  await settle();
  await asked[0]?.send(10);
  await asked[0]?.end();
  shelf.drop(new Set(["/a", "/b"]));
  expect(asked[1]?.signal.aborted).toBe(true);
  await settle();
  expect(shelf.bytes).toBe(0);
  expect(names()).toBe("a b");
});

test("what is known to have no room is not asked for", async () => {
  sizes = { a: 101, b: 10, "a.jpg": 5 };
  shelf.want([{ ...file("a", "a.jpg"), size: 101 }, file("b")]);
  await deliver();
  expect(names()).toBe("b a.jpg");
  expect(shelf.lacks("a")).toBe(true);
});

test("what is nearly there is worth waiting for, what is far is not", async () => {
  sizes = { a: 1_000_000, b: 10 };
  room = 2_000_000;
  shelf.want([file("a"), file("b")]);
  await settle();
  expect(shelf.soon("a", 500)).toBeUndefined();
  expect(shelf.soon("b", 500)).toBeUndefined();
  await asked[0]?.send(950_000);
  const soon = shelf.soon("a", 500);
  expect(soon).toBeDefined();
  await asked[0]?.send(50_000);
  await asked[0]?.end();
  await soon;
  expect(shelf.get("a")?.size).toBe(1_000_000);
});
