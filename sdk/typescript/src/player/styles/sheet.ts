import { darkTokens, tokens } from "../../tokens.ts";
import { cards } from "./cards.ts";
import { choices } from "./choices.ts";
import { chrome } from "./chrome.ts";
import { film } from "./film.ts";
import { gate } from "./gate.ts";
import { journey } from "./journey.ts";
import { narrow } from "./narrow.ts";
import { page } from "./page.ts";
import { senses } from "./senses.ts";

const base = `
:host {
  --safe-top: var(--drama-safe-top, env(safe-area-inset-top)); --safe-bottom: var(--drama-safe-bottom, env(safe-area-inset-bottom));
  display: block; position: relative; width: 100%; height: 100%; overflow: hidden;
  background: var(--drama-ground); color: var(--drama-text);
  font: var(--drama-weight) var(--drama-size-16) / var(--drama-leading) var(--drama-font);
  -webkit-text-size-adjust: 100%; -webkit-tap-highlight-color: transparent;
}
:host([hidden]), [hidden] { display: none !important; }
*, *::before, *::after { box-sizing: border-box; }
h1, h2, p, ul, fieldset { margin: 0; padding: 0; border: 0; font: inherit; }
button, input { font: inherit; color: inherit; letter-spacing: inherit; }
button { background: none; border: 0; padding: 0; cursor: pointer; }
:focus-visible { outline: 2px solid var(--drama-focus); outline-offset: 3px; }
/* The player moves the focus itself; whoever does not use keys is not shown where it went. */
.player:not([data-input="keys"]) :focus-visible { outline: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.icon { width: 22px; height: 22px; display: block; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.icon-play { fill: currentColor; }
.player, .body { position: absolute; inset: 0; }
.player { container-type: size; background: var(--drama-ground); color: var(--drama-text); --frame: min(100cqw, 100cqh * 9 / 16); }
.player { left: var(--drama-safe-left, env(safe-area-inset-left)); right: var(--drama-safe-right, env(safe-area-inset-right)); }
.player[data-aspect="wide"] { --frame: min(100cqw, 100cqh * 16 / 9); }
/* Until it is known to be a page it is a film: what comes first is dark, like what follows. */
.player:not([data-form="page"]) {${darkTokens}}
@keyframes appear { from { opacity: 0; } }
`;

/** The player's whole style, from its tokens up. */
export const sheet = [tokens, base, film, choices, cards, page, chrome, gate, journey, narrow, senses].join("\n");
