const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** No line is gone before it can be noticed, in milliseconds. */
export const shortest = 1200;

/**
 * How long a line stays, in milliseconds: 15 characters a second, 5 where a character is a word or a
 * syllable. `pace` stretches it: 2 is twice as long.
 */
export function readingTime(text: string, pace = 1): number {
  let seconds = 0;
  for (const character of text.trim()) seconds += wide.test(character) ? 1 / 5 : 1 / 15;
  return Math.max(shortest, Math.round(seconds * 1000 * pace));
}
