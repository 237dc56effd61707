/** What a viewer's system asks for: less motion, more contrast, its own colours. */
export const senses = `
@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after { animation-name: appear !important; transition-property: opacity !important; scroll-behavior: auto !important; }
  .stage { animation: none !important; }
}
@media (prefers-contrast: more) {
  .player, .player[data-form] { --drama-muted: var(--drama-text); --drama-line: currentcolor; --drama-glass: var(--drama-ground); --drama-glass-line: currentcolor; }
  .caption-text, .speaker { background: var(--drama-ground); }
  .ai-pill, .mark, .unmute { background: var(--drama-ground); border-color: currentcolor; }
}
@media (forced-colors: active) {
  .shade, [data-form="film"] .bar, .over.is-card { background: none; }
  .caption, .card, .title-card, .bar-title, .opening { forced-color-adjust: auto; background: Canvas; }
  .round, .panel, .panel-head button { border: 1px solid ButtonBorder; background: Canvas; }
  .choice.is-chosen, .segment input:checked + span, .button.is-primary { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; }
  .ring circle { stroke: GrayText; }
  .ring .ring-arc { stroke: CanvasText; }
  .ring { background: Canvas; border-radius: 50%; }
  .endings-mark { border: 1px solid CanvasText; }
  .endings-mark.is-found, .endings-mark.is-here { forced-color-adjust: none; background: CanvasText; }
}
`;
