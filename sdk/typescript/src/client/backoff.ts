/**
 * Milliseconds before the next attempt: at once, then doubling to ten seconds, for as long as it takes.
 * `spread` (0 to 1) keeps a restarted server from being met by all its viewers in the same instant.
 */
export function backoff(attempt: number, spread: number): number {
  if (attempt <= 0) return Math.round(200 * spread);
  const full = Math.min(10_000, 500 * 2 ** (attempt - 1));
  return Math.round(full * (0.75 + 0.25 * spread));
}
