import type { Bookmark } from "../memory/storyMemory.ts";

/** The fragment of a link that goes on at a place: session, key, turn and step. */
const form = /(?:^|#)continue=([0-9a-f]{32})\.([0-9a-f]{32})\.(\d{1,6})\.(\d{1,4})$/;

/** The place as the fragment of a link. Whoever has it goes on there. */
export function fragmentOf({ session, resumeKey, turn, step }: Bookmark): string {
  return `continue=${[session, resumeKey, turn, step].join(".")}`;
}

/** A link to a page that goes on at a place. The place is in the fragment, which browsers send to no server. */
export function linkTo(page: string, place: Bookmark): string {
  const url = new URL(page);
  url.hash = fragmentOf(place);
  return url.href;
}

/** The place that a link or its fragment names; undefined where it names none. */
export function readPlace(text: string): Bookmark | undefined {
  const [, session, resumeKey, turn, step] = form.exec(text.trim()) ?? [];
  return session && resumeKey ? { session, resumeKey, turn: Number(turn), step: Number(step) } : undefined;
}
