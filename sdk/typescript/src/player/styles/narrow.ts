/** Where there is little room, or much. The player goes by its own size, not by the screen's. */
export const narrow = `
/* A phone on its side, or a small frame on a page. */
@container (max-height: 480px) {
  .player .caption { font-size: 16px; }
  .card-title, .title-card-title { font-size: var(--drama-size-28); }
  .card { padding-block: var(--drama-space-24); }
  .card-actions, .endings, .card-next { margin-top: var(--drama-space-12); }
}
@container (max-height: 320px) {
  .has-choices .caption { display: none; }
  .choices-cards { max-height: 50cqh; }
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
/* The label stands under the controls where there is no room beside them. */
@container (max-width: 430px) {
  .ai:not([data-corner]), .mark { top: calc(62px + var(--safe-top)); }
  .mark:not([hidden]) ~ .ai:not([data-corner]) { top: calc(102px + var(--safe-top)); }
  .ai:not([hidden]) ~ .bar.bar, .mark:not([hidden]) ~ .bar.bar { padding-inline-start: 20px; }
  .ai:not([hidden]) ~ .banner, .mark:not([hidden]) ~ .banner { top: calc(112px + var(--safe-top)); }
}
@container (max-width: 340px) {
  .bar { gap: var(--drama-space-4); }
  .film .choice { padding: 8px 12px; font-size: 15px; line-height: 1.25; }
  .film .choice:has(.icon-lock) { padding-inline-end: 40px; }
  .film .choice .icon-check { display: none; }
  .choices-cards { gap: 6px; }
  .has-choices .caption { font-size: 16px; }
  .unmute { top: calc(60px + var(--safe-top)); }
}
/* Beside each other, where the frame is wide: what is above them belongs to faces. */
@container (min-width: 760px) {
  [data-aspect="wide"] .choices-cards { grid-template-columns: 1fr 1fr; }
  [data-aspect="wide"] .choices-cards > :last-child:nth-child(odd) { grid-column: 1 / -1; }
  [data-aspect="wide"] .foot { max-width: 60rem; margin-inline: auto; }
}
/* A phone at twice the size: the words need the width more than the frame around them does. */
@container (max-width: 260px) {
  .foot { padding-inline: 10px; }
  .player .caption { font-size: 16px; line-height: 1.3; }
  .choice { padding: 8px 28px 8px 12px; line-height: 1.25; }
  .choice .icon { inset-inline-end: 4px; }
  .choice-key { display: none; }
  .card, .title-card, .panel { padding-inline: 16px; }
  .button { padding-inline: 8px; }
  .bar.bar, .ai:not([hidden]) ~ .bar.bar, .mark:not([hidden]) ~ .bar.bar { padding-inline: 4px; gap: 0; flex-wrap: wrap; justify-content: end; }
  .bar.bar > .bar-title, .bar > .is-replay { display: none; }
  .over .card { padding-top: 104px; }
  .card-title, .title-card-title { font-size: var(--drama-size-28); }
}
`;
