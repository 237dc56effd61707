import { scene } from "./scene.mjs";

/** How a viewer goes on and chooses, with each of the three things a hand may hold. */
const hands = {
  keys: {
    goOn: (tab) => tab.press("ArrowRight"),
    cross: (tab) => tab.press("Enter"),
    choose: (tab, index) => tab.press(String(index + 1)),
  },
  mouse: pointer((tab, { x, y }) => tab.click(x, y)),
  touch: pointer((tab, { x, y }) => tab.tap(x, y)),
};

function pointer(press) {
  return {
    goOn: (tab, { width, height }) => press(tab, { x: width / 2, y: height / 3 }),
    cross: async (tab) => press(tab, await tab.run("() => scene.point('continue')")),
    choose: async (tab, index) => press(tab, await tab.run("(index) => scene.point('choice', index)", index)),
  };
}

/** A viewer's seat before one tab of any browser; they hold the keys, a mouse, or the screen itself. */
export class Seat {
  /** Every line that was on screen. */
  seen = [];
  #tab;
  #hand;
  #size;
  #stands;

  constructor(tab, hand, size) {
    this.#tab = tab;
    this.#hand = hands[hand];
    this.#size = size;
  }

  /** Opens a page as on a first visit, with lines that wait for the viewer, so that nothing here depends on a clock. */
  async open(url, settings = {}) {
    const wishes = JSON.stringify({ advance: "tap", timers: "none", sound: "off", ...settings });
    await this.#tab.goto(new URL("/api/stories", url).href);
    await this.#tab.run("(wishes) => (localStorage.clear(), localStorage.setItem('interactive-drama:settings', wishes))", wishes);
    await this.#tab.goto(url);
    await this.#tab.run(scene);
  }

  async reload() {
    await this.#tab.reload();
    this.#stands = undefined;
    await this.#tab.run(scene);
  }

  look() {
    return this.#tab.run("() => scene.look()");
  }

  /** What the player has told the page since it was there; its first words may be missing. */
  told() {
    return this.#tab.run("() => scene.told");
  }

  /** The turns that came after the first one, each as often as it came. */
  async turns() {
    return (await this.told()).filter(({ name, turn }) => name === "beat" && turn > 0).map(({ turn }) => turn);
  }

  /** Waits until the player knows that its connection is gone. */
  lost() {
    return this.#tab.run("() => scene.connected(false)");
  }

  /** Waits until the player is connected again. */
  online() {
    return this.#tab.run("() => scene.connected(true)");
  }

  /** Goes on, line by line and card by card, to the next decision or the ending. */
  async watch() {
    for (;;) {
      const now = await this.#tab.run("(before) => scene.next(before)", this.#stands);
      this.#stands = now.name;
      if (now.line && this.seen.at(-1) !== now.line.text) this.seen.push(now.line.text);
      if (now.errors.length > 0) throw new Error(`The page says: ${now.errors.join(" ")}`);
      if (now.stands === "choices" || now.stands === "ending") return now;
      if (now.stands === "episode") await this.#hand.cross(this.#tab);
      else await this.#hand.goOn(this.#tab, this.#size);
    }
  }

  /** Takes a choice, and waits until the player has taken it too. */
  async choose(index) {
    const { length } = await this.told();
    await this.#hand.choose(this.#tab, index);
    await this.#tab.run("(from) => scene.hears('choice', from)", length);
  }
}
