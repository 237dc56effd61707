import type { StoryView } from "@interactive-drama/client";

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: { class?: string; text?: string; href?: string } = {},
  ...children: readonly (Node | undefined)[]
): HTMLElementTagNameMap[K] {
  const created = document.createElement(tag);
  if (properties.class) created.className = properties.class;
  if (properties.text !== undefined) created.textContent = properties.text;
  if (properties.href) created.setAttribute("href", properties.href);
  for (const child of children) if (child) created.append(child);
  return created;
}

/** What a story is, in a few words: "3 episodes · 5 endings". */
export function facts(story: StoryView): string {
  const count = (number: number, one: string) => `${number} ${number === 1 ? one : `${one}s`}`;
  return [
    story.form === "page" ? "To read" : undefined,
    story.episodes.length > 0 ? count(story.episodes.length, "episode") : undefined,
    story.endings > 0 ? count(story.endings, "ending") : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
}

export function listOf(stories: readonly StoryView[]): HTMLElement {
  const list = element("ul", { class: "stories" }, ...stories.map(cardOf));
  list.dataset.testid = "stories";
  return list;
}

function cardOf(story: StoryView): HTMLElement {
  const path = encodeURIComponent(story.id);
  const open = element("a", { class: "story-open", href: `/play/${path}` }, coverOf(story));
  open.setAttribute("aria-label", `${story.form === "page" ? "Read" : "Play"} ${story.title}`);
  const episodes = element(
    "ol",
    { class: "story-episodes" },
    ...story.episodes.map(({ number, title }, index) =>
      element("li", {}, element("span", { text: String(number ?? index + 1) }), document.createTextNode(title)),
    ),
  );
  const card = element(
    "li",
    { class: story.poster ? "story" : "story is-book" },
    open,
    element(
      "div",
      { class: "story-words" },
      element("h2", { text: story.title }),
      element("p", { class: "story-facts", text: facts(story) }),
      story.episodes.length > 0 ? episodes : undefined,
      element(
        "p",
        { class: "story-links" },
        element("a", { class: "is-primary", href: `/play/${path}`, text: story.form === "page" ? "Read" : "Play" }),
        element("a", { href: `/report/${path}`, text: "Report" }),
      ),
    ),
  );
  card.lang = story.language;
  card.dataset.testid = "story";
  return card;
}

/** The first shot; for a page, which has none, its title as a book's cover. */
function coverOf(story: StoryView): HTMLElement {
  const cover = element("div", { class: "cover" });
  if (!story.poster) {
    cover.append(element("p", { text: story.title }));
    return cover;
  }
  const picture = element("img");
  picture.src = story.poster;
  picture.alt = "";
  picture.loading = "lazy";
  cover.append(picture);
  return cover;
}

export function notice(title: string, text: string, action?: { label: string; run: () => void }): HTMLElement {
  const card = element("section", { class: "notice" }, element("h2", { text: title }), element("p", { text }));
  if (action) {
    const button = element("button", { text: action.label });
    button.type = "button";
    button.addEventListener("click", action.run);
    card.append(button);
  }
  return card;
}
