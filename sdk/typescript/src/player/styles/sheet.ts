import { darkTokens, tokens } from "../../tokens.ts";
import { cards } from "./cards.ts";
import { choices } from "./choices.ts";
import { chrome } from "./chrome.ts";
import { film } from "./film.ts";
import { journey } from "./journey.ts";
import { page } from "./page.ts";

const base = `
:host {
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
.player[data-aspect="wide"] { --frame: min(100cqw, 100cqh * 16 / 9); }
.player[data-form="film"] {${darkTokens}}
@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after { animation-name: appear !important; transition-property: opacity !important; scroll-behavior: auto !important; }
}
@keyframes appear { from { opacity: 0; } }
`;

const small = `
/* A phone at twice the size: the words need the width more than the frame around them does. */
@container (max-width: 260px) {
  .foot { padding-inline: 10px; }
  .player .caption { font-size: 16px; line-height: 1.3; }
  .choice { padding: 8px 28px 8px 12px; line-height: 1.25; }
  .choice .icon { inset-inline-end: 4px; }
  .choice-key { display: none; }
  .card, .title-card { padding-inline: 16px; }
  .card-title, .title-card-title { font-size: var(--drama-size-28); }
}
/* A phone on its side, or a small frame on a page. */
@container (max-height: 480px) {
  .player .caption { font-size: 16px; }
  .card-title, .title-card-title { font-size: var(--drama-size-28); }
  .card { padding-block: var(--drama-space-24); }
  .card-actions, .endings, .card-next { margin-top: var(--drama-space-12); }
}
/* A tall film on a phone on its side: the words stand beside the picture. */
@container (max-height: 480px) and (min-width: 600px) {
  [data-form="film"][data-aspect="tall"] .film, [data-form="film"][data-aspect="tall"] .chrome { width: 100%; max-width: calc(var(--frame) + 30rem); background: none; }
  [data-form="film"][data-aspect="tall"] .stage { width: var(--frame); }
  [data-form="film"][data-aspect="tall"] .shade { display: none; }
  [data-form="film"][data-aspect="tall"] .foot, [data-form="film"][data-aspect="tall"] .over { left: var(--frame); padding-left: var(--drama-space-24); }
  [data-form="film"][data-aspect="tall"] .over { background: none; padding-left: 0; }
  [data-form="film"][data-aspect="tall"] .bar { left: var(--frame); background: none; }
  .choices-cards { max-height: 60cqh; }
}
`;

/** The player's whole style, from its tokens up. */
export const sheet = [tokens, base, film, choices, cards, page, chrome, journey, small].join("\n");
