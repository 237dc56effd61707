/**
 * Put into a page that shows the player: what a viewer sees there, asked for in one go, in any browser. It knows the player by
 * its test ids and its DOM events only.
 */
export function scene() {
  const root = () => document.querySelector("drama-player")?.shadowRoot;
  const part = (testId) => root()?.querySelector(`[data-testid="${testId}"]`);
  const isSeen = (element) => element?.isConnected === true && element.checkVisibility({ visibilityProperty: true });
  const frame = () => new Promise((resume) => window.requestAnimationFrame(resume));
  const told = [];
  const errors = [];
  for (const name of ["beat", "line", "choice", "ending", "gate", "connection"])
    document.addEventListener(`drama-${name}`, ({ detail: { turn, line, state, choice } }) => {
      told.push({ name, turn, state, line: line?.id, choice: choice?.id, ...(line && { pictures: pictures() }) });
    });
  window.addEventListener("error", ({ message }) => errors.push(message));
  window.addEventListener("unhandledrejection", ({ reason }) => errors.push(String(reason)));

  /** The pictures that a viewer is shown: of which kind, and whether there is anything to see in them. */
  const pictures = () =>
    [...(root()?.querySelectorAll('[data-testid="shot"]') ?? [])]
      .filter((picture) => !picture.closest("[aria-hidden=true]"))
      .map((picture) => ({ kind: picture.localName, isThere: picture.naturalWidth > 0 || picture.readyState >= 2 }));

  /** The viewer has chosen, and the line that is still there is one that they know. */
  const isAnswering = () => told.findLast(({ name }) => name === "line" || name === "choice")?.name === "choice";

  /** What stands on screen: an ending, choices, a card to cross, a title, a line, or nothing yet. */
  const look = () => {
    const caption = part("caption");
    const line = isSeen(caption) ? { id: caption.dataset.line, text: caption.innerText.trim() } : undefined;
    const choices = [...(root()?.querySelectorAll('[data-testid="choice"]') ?? [])]
      .filter((button) => isSeen(button) && button.getAttribute("aria-disabled") !== "true")
      .map(({ innerText }) => innerText.trim());
    const stands =
      (isSeen(part("ending-card")) && "ending") ||
      (isSeen(part("continue")) && "episode") ||
      (isSeen(part("title-card")) && "title") ||
      (choices.length > 0 && "choices") ||
      (line && !isAnswering() && "line") ||
      "nothing";
    return { stands, line, choices, ending: part("ending-card")?.innerText, banner: isSeen(part("banner")) ? part("banner").innerText : "", errors };
  };

  const nameOf = ({ stands, line, choices }) => (stands === "line" ? line.id : [stands, ...choices].join());

  window.scene = {
    told,
    look,
    /** Waits until something else stands there than before: a name of what stood there, or undefined. */
    async next(before) {
      for (;;) {
        const now = look();
        if (now.stands !== "nothing" && nameOf(now) !== before) return { ...now, name: nameOf(now) };
        await frame();
      }
    },
    /** The middle of a part that is at rest and lies on top, as a hand finds it. */
    async point(testId, index = 0) {
      for (let before = "", rested = 0; ; await frame()) {
        const element = root()?.querySelectorAll(`[data-testid="${testId}"]`)[index];
        if (!isSeen(element)) continue;
        const { x, y, width, height } = element.getBoundingClientRect();
        const now = [x, y, width, height].join();
        rested = now === before ? rested + 1 : 0;
        before = now;
        const middle = { x: x + width / 2, y: y + height / 2 };
        if (rested > 1 && element.contains(root().elementFromPoint(middle.x, middle.y))) return middle;
      }
    },
    /** Waits for an event of the player that comes after so many. */
    async hears(wanted, from) {
      while (!told.slice(from).some((one) => one.name === wanted)) await frame();
    },
    /** Waits until the player says that it is connected, or no longer. */
    async connected(is) {
      for (;;) {
        const state = told.findLast((one) => one.name === "connection")?.state;
        if (state !== undefined && (state === "online") === is) return;
        await frame();
      }
    },
  };
}
