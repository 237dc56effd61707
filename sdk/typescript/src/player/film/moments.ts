/** A page that has painted nothing by then is out of sight, in milliseconds. */
const unseenMs = 2000;

/** Whether something is there by a time, as `performance.now()` counts. */
export function inTime(there: Promise<boolean>, untilMs: number): Promise<boolean> {
  return Promise.race([there, new Promise<false>((resolve) => setTimeout(() => { resolve(false); }, untilMs - performance.now()))]);
}

/** When what has just changed is painted; undefined where nobody sees it. */
export function painted(): Promise<number | undefined> {
  return new Promise((resolve) => {
    const unseen = setTimeout(() => { resolve(undefined); }, document.hidden ? 0 : unseenMs);
    // A frame is painted right after what was asked for before it, and before what comes next.
    requestAnimationFrame(() => {
      clearTimeout(unseen);
      setTimeout(() => { resolve(document.hidden ? undefined : performance.now()); });
    });
  });
}
