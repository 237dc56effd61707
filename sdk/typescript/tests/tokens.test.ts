import { expect, test } from "vitest";
import { darkTokens, lightTokens } from "../src/tokens.ts";

const colour = (sheet: string, name: string): number[] => {
  const hex = new RegExp(`--drama-${name}: #(\\w{6})`).exec(sheet)?.[1] ?? "";
  return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
};

const luminance = (rgb: number[]): number => {
  const [r = 0, g = 0, b = 0] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: number[], b: number[]): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

test.each([
  ["dark", darkTokens],
  ["light", lightTokens],
])("text on every %s ground has a contrast of at least 4.5", (_name, sheet) => {
  for (const ground of ["ground", "surface", "raised"])
    for (const text of ["text", "muted"])
      expect(contrast(colour(sheet, text), colour(sheet, ground))).toBeGreaterThanOrEqual(4.5);
});
