// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import written from "../../../docs/apps.md?raw";
import { connectBridge, decodeAppMessage, type PageMessage } from "../src/bridge/index.ts";
import { FakeApp, FakePlayer } from "./fakeApp.ts";

const page = written.replaceAll("\r\n", "\n");

function section(title: string) {
  const text = page.split(`## ${title}\n`)[1]?.split("\n## ")[0] ?? "";
  const types = [...text.matchAll(/^\| `(\w+)` \|/gm)].map(([, type]) => type);
  const lines = (/```json\n([\s\S]*?)```/.exec(text)?.[1] ?? "").trim().split("\n");
  return { types, messages: lines.map((line) => JSON.parse(line) as { type: string }) };
}

/** Everything a page can say, said. */
async function said(): Promise<PageMessage[]> {
  const app = new FakeApp();
  const player = new FakePlayer();
  const bridge = connectBridge(player.element, { channel: app });
  app.say({ type: "hello", versions: [1] });
  void player.element.token?.();
  await vi.advanceTimersByTimeAsync(0);
  player.tell("drama-gate", { gate: "season", offer: { coins: 20 }, granted: vi.fn(), dismiss: vi.fn() });
  bridge.share({ text: "I came to Dawn. And you?", url: "https://shop.example/app.html" });
  app.say({ type: "back" });
  player.tell("drama-ending", { ending: { id: "dawn", title: "Dawn" }, isNew: true });
  app.sayRaw(`{"drama":1,"type":"reboot"}`);
  return app.heard;
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("what the page of the docs lists from a page is what one says, in every field", async () => {
  vi.useFakeTimers();
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const { types, messages } = section("From the page to the app");

  expect(messages).toEqual(await said());
  expect(types).toEqual(messages.map(({ type }) => type));
});

test("what it lists from an app is what a page hears, in every field", () => {
  const { types, messages } = section("From the app to the page");

  expect(messages.map((message) => decodeAppMessage(JSON.stringify(message)))).toEqual(messages);
  expect(types).toEqual(messages.map(({ type }) => type));
  expect(types).toHaveLength(7);
});
