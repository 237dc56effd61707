export const cards = `
.card { display: grid; gap: var(--drama-space-8); width: 100%; max-width: 34rem; margin-inline: auto; padding: var(--drama-space-48) 24px calc(40px + var(--safe-bottom)); }
.card-kicker { font-size: var(--drama-size-14); color: var(--drama-muted); letter-spacing: 0.01em; }
.card-title { font-size: var(--drama-size-40); font-weight: var(--drama-weight-strong); line-height: 1.1; letter-spacing: -0.025em; text-wrap: balance; overflow-wrap: anywhere; }
.card-text, .card-share { color: var(--drama-muted); text-wrap: pretty; max-width: 32em; }
.card-next { margin-top: var(--drama-space-24); padding-top: var(--drama-space-16); border-top: 1px solid var(--drama-glass-line); }
.card-next-title { font-size: var(--drama-size-20); font-weight: var(--drama-weight-strong); line-height: 1.3; }
.card-actions { display: grid; gap: var(--drama-space-8); margin-top: var(--drama-space-24); }
.card-actions:empty { display: none; }
.button {
  display: grid; place-items: center; min-height: 52px; padding: 0 var(--drama-space-24); border-radius: var(--drama-radius-pill);
  border: 1px solid var(--drama-glass-line); font-weight: var(--drama-weight-strong); text-decoration: none; color: var(--drama-text);
  transition: background var(--drama-touch) var(--drama-ease), transform var(--drama-touch) var(--drama-ease);
}
.button:active { transform: scale(0.985); }
.button.is-primary { background: var(--drama-accent); border-color: transparent; color: var(--drama-on-accent); }
@media (hover: hover) {
  .button:hover { background: color-mix(in srgb, var(--drama-text) 9%, transparent); }
  .button.is-primary:hover { background: color-mix(in srgb, var(--drama-accent) 88%, white); }
}
.endings { margin-top: var(--drama-space-16); padding-top: var(--drama-space-16); border-top: 1px solid var(--drama-glass-line); display: grid; gap: var(--drama-space-8); }
.endings-count { font-weight: var(--drama-weight-strong); font-variant-numeric: tabular-nums; }
.endings-marks { display: flex; gap: var(--drama-space-4); }
.endings-mark { flex: 1; max-width: 56px; height: 4px; border-radius: var(--drama-radius-pill); background: var(--drama-glass-line); }
.endings-mark.is-found { background: var(--drama-muted); }
.endings-mark.is-here { background: var(--drama-accent); }
.endings-names { list-style: none; font-size: var(--drama-size-14); color: var(--drama-muted); display: flex; flex-wrap: wrap; gap: 2px var(--drama-space-12); }
.endings-names .is-here { color: var(--drama-text); }
.endings-names .is-hidden { opacity: 0.85; }
.opening-cover { position: absolute; inset: 0; z-index: 3; display: grid; place-items: center; padding: var(--drama-space-24); background: var(--drama-ground); animation: appear var(--drama-panel) var(--drama-ease); }
.opening { display: grid; gap: var(--drama-space-12); justify-items: center; max-width: 26rem; text-align: center; text-wrap: balance; }
.opening-rating { min-width: 2.6em; padding: 0.1em 0.5em; margin-bottom: var(--drama-space-8); border: 2px solid currentcolor; border-radius: 10px; font-size: var(--drama-size-40); font-weight: var(--drama-weight-strong); line-height: 1.3; }
.opening-line { font-size: var(--drama-size-20); line-height: 1.4; overflow-wrap: anywhere; }
.opening-line.is-label { font-weight: var(--drama-weight-strong); }
.blank { position: absolute; inset: 0; display: grid; place-items: center; overflow-y: auto; }
.pulse { width: 40px; height: 40px; border-radius: 50%; border: 3px solid var(--drama-line); animation: breathe 1.6s ease-in-out 240ms infinite alternate; opacity: 0.25; }
@keyframes breathe { from { opacity: 0.25; } to { opacity: 1; } }
`;
