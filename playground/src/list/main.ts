import { fetchStories, type StoryView } from "@interactive-drama/client";
import "./list.css";
import { listOf, notice } from "./view.ts";

const root = document.getElementById("list");

async function show(): Promise<void> {
  if (!root) return;
  root.setAttribute("aria-busy", "true");
  let stories: readonly StoryView[];
  try {
    stories = await fetchStories(location.origin);
  } catch {
    root.replaceChildren(
      notice("The stories cannot be loaded", "The server does not answer. It may be starting, or the network is gone.", {
        label: "Try again",
        run: () => void show(),
      }),
    );
    return;
  } finally {
    root.removeAttribute("aria-busy");
  }
  root.replaceChildren(
    stories.length > 0
      ? listOf(stories)
      : notice("No stories yet", "Start the server with a story: a folder with a drama.yaml, or an ink file."),
  );
}

void show();
