import type { Backstage } from "./backstage.ts";
import type { Decisions } from "./choices/decisions.ts";
import { sameStep } from "./timeline/steps.ts";

/** The language a story is watched in, and the change to another while it plays. */
export class Language {
  readonly #backstage: Backstage;
  readonly #decisions: Decisions;
  #asked: string | undefined;

  /** `asked` is what the page or the viewer wishes; the browser's own where it is absent. */
  constructor(backstage: Backstage, decisions: Decisions, asked: string | undefined) {
    this.#backstage = backstage;
    this.#decisions = decisions;
    this.#asked = asked;
  }

  /** Those of the story, its own first. */
  get offered(): readonly string[] {
    return this.#backstage.screen.story?.locales ?? [];
  }

  get now(): string | undefined {
    return localeFor(this.offered, this.#asked ?? navigator.language) ?? this.#backstage.screen.story?.language;
  }

  /** Tells the page's own machinery which language the words are in: fonts, hyphens and voices go by it. */
  apply(): void {
    this.#backstage.element.lang = this.now ?? "";
  }

  /** Goes on at the same line in another language. */
  async speak(locale: string): Promise<void> {
    const { screen, client, play, fail } = this.#backstage;
    this.#asked = locale;
    if (!screen.position) return;
    try {
      await this.#decisions.answered;
      const position = await client.setLocale(locale);
      const { beat, director } = screen;
      this.apply();
      play(position, beat && director?.step ? sameStep(beat, director.step, position.beat) : 0);
    } catch (reason) {
      fail(reason);
    }
  }
}

/** The offered language that comes nearest to a wish; undefined where none does. */
export function localeFor(offered: readonly string[], wished: string): string | undefined {
  const base = (locale: string) => locale.toLowerCase().split("-")[0];
  const exact = offered.find((locale) => locale.toLowerCase() === wished.toLowerCase());
  return exact ?? offered.find((locale) => base(locale) === base(wished));
}
