import { expect, test } from "vitest";
import { readingTime, shortest } from "../src/player/timeline/readingTime.ts";

test("fifteen characters take a second", () => {
  expect(readingTime("a".repeat(45))).toBe(3000);
});

test("five characters of a script without spaces take a second", () => {
  expect(readingTime("最后一班渡船已经离开码头了吗我")).toBe(3000);
  expect(readingTime("こんにちはこんにちは")).toBe(2000);
  expect(readingTime("안녕하세요안녕하세요")).toBe(2000);
});

test("mixed text counts each character by its script", () => {
  expect(readingTime("梅".repeat(5) + "a".repeat(15))).toBe(2000);
});

test("a character outside the basic plane counts once", () => {
  expect(readingTime("𠮷".repeat(10))).toBe(2000);
});

test("no line is gone before it can be noticed, at any pace", () => {
  expect(readingTime("No.")).toBe(shortest);
  expect(readingTime("", 0.7)).toBe(shortest);
});

test("the viewer's pace stretches it", () => {
  expect(readingTime("a".repeat(60), 1.5)).toBe(6000);
  expect(readingTime("a".repeat(60), 0.7)).toBe(2800);
});
