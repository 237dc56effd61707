import { DramaError } from "./client/errors.ts";
import { decodeAll } from "./decode.ts";
import type { StoryView } from "./protocol.ts";

/** An address below a server's base, which may itself have a path. */
export function address(base: string, path: string): string {
  return base.replace(/\/+$/, "") + (path.startsWith("/") ? path : `/${path}`);
}

/** The stories a server offers. Throws `DramaError` where it cannot be asked. */
export async function fetchStories(base: string, signal?: AbortSignal): Promise<readonly StoryView[]> {
  const response = await fetch(address(base, "/api/stories"), {
    headers: { accept: "application/json" },
    ...(signal ? { signal } : {}),
  });
  if (!response.ok)
    throw new DramaError({
      code: "internal",
      message: `The server answered ${response.status} when asked for its stories.`,
    });
  return decodeAll("StoryView", await response.json());
}
