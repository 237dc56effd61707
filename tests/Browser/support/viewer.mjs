/** Somebody in front of the player. */
export class Viewer {
  constructor(page) {
    this.page = page;
    this.seen = [];
    page.on("pageerror", (error) => this.seen.push(`page error: ${error.message}`));
  }

  part(testId) {
    return this.page.getByTestId(testId);
  }

  /** Opens a story with the setting that waits for a tap, so that nothing here depends on a clock. */
  async open(url) {
    await this.page.goto(url);
    await this.part("caption").or(this.part("page")).or(this.part("title-card")).or(this.part("episode-card")).first().waitFor();
  }

  /** Goes on, line by line and card by card, until there is something to choose or the story is over. */
  async watch(advance) {
    const choices = this.part("choice");
    const ending = this.part("ending-card");
    for (let step = 0; step < 400; step++) {
      if (await ending.isVisible()) return "ending";
      if ((await choices.count()) > 0 && (await choices.first().isVisible())) return "choice";
      if (await this.part("continue").isVisible()) {
        await this.part("continue").click();
        continue;
      }

      const caption = this.part("caption");
      if (await caption.isVisible()) {
        const text = (await caption.innerText()).trim();
        if (text && this.seen.at(-1) !== text) this.seen.push(text);
      }

      await advance();
      await this.page.evaluate(() => new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume))));
    }

    throw new Error(`Nothing to choose after 400 steps; last seen: ${this.seen.slice(-3).join(" / ")}`);
  }
}
