/** The code of a key in WebDriver; a letter is its own. */
const codes = { ArrowRight: "\uE014", ArrowLeft: "\uE012", Enter: "\uE007", Escape: "\uE00C", Tab: "\uE004" };

/** Presses one key and lets it go. */
export const keystrokes = (key) => [
  {
    type: "key",
    id: "keyboard",
    actions: ["keyDown", "keyUp"].map((type) => ({ type, value: codes[key] ?? key })),
  },
];

/** Goes to a point of the page, presses the first button and lets it go. */
export const mouseClick = (x, y) => [
  {
    type: "pointer",
    id: "mouse",
    parameters: { pointerType: "mouse" },
    actions: [
      { type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ],
  },
];
