/** The story a page was opened for: `/play/<id>`, or `?story=<id>`. */
export function storyFrom(at: Pick<Location, "pathname" | "search">, page: "play" | "report"): string | undefined {
  const inPath = new RegExp(`^/${page}/([^/]+)/?$`).exec(at.pathname)?.[1];
  if (inPath !== undefined) return decoded(inPath);
  return new URLSearchParams(at.search).get("story") ?? undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
