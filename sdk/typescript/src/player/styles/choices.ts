export const choices = `
.choices { position: relative; display: grid; gap: var(--drama-space-12); min-height: 0; }
.choices-cards {
  display: grid; grid-auto-rows: max-content; gap: var(--drama-space-8); max-height: 46cqh; overflow-y: auto; overscroll-behavior: contain;
  margin: -4px; padding: 4px; scrollbar-width: none;
}
.choice {
  position: relative; display: flex; align-items: center; gap: var(--drama-space-12); width: 100%; min-height: 56px;
  padding: var(--drama-space-12) 44px var(--drama-space-12) var(--drama-space-16); text-align: start; line-height: 1.35;
  border-radius: var(--drama-radius-card); border: 1px solid var(--drama-glass-line); background: var(--drama-glass);
  transition: background var(--drama-touch) var(--drama-ease), border-color var(--drama-touch) var(--drama-ease),
    transform var(--drama-touch) var(--drama-ease), opacity var(--drama-panel) var(--drama-ease);
}
.film .choice {
  backdrop-filter: blur(18px) saturate(1.35); -webkit-backdrop-filter: blur(18px) saturate(1.35);
  box-shadow: inset 0 1px 0 rgb(255 255 255 / 7%);
  animation: rise var(--drama-panel) var(--drama-ease) backwards; animation-delay: calc(var(--index) * 40ms);
}
@keyframes rise { from { opacity: 0; transform: translateY(28px); } }
.choice:active { transform: scale(0.985); }
.choice-text { flex: 1; overflow-wrap: anywhere; text-wrap: pretty; }
.choice-speaker { color: var(--drama-muted); font-variant-caps: all-small-caps; letter-spacing: 0.06em; }
.choice-key {
  display: none; flex: none; width: 22px; height: 22px; place-items: center; border-radius: 6px; border: 1px solid var(--drama-glass-line);
  font-size: var(--drama-size-12); line-height: 1; color: var(--drama-muted); font-variant-numeric: tabular-nums;
}
@media (hover: hover) {
  .choice-key { display: grid; }
  .choice:hover { border-color: color-mix(in srgb, var(--drama-text) 42%, transparent); background: color-mix(in srgb, var(--drama-raised) 82%, transparent); }
}
.choice:focus-visible { outline-offset: 2px; }
.choice-text small { display: block; font-size: var(--drama-size-12); color: var(--drama-muted); }
.choice .icon { position: absolute; inset-inline-end: 14px; color: var(--drama-accent); }
.choice.is-locked .choice-text { color: var(--drama-muted); }
.choice.is-locked .icon { color: var(--drama-muted); }
.is-settled .choice { cursor: default; }
.choice.is-chosen { border-color: var(--drama-accent); background: color-mix(in srgb, var(--drama-accent) 20%, var(--drama-glass)); }
.choice.is-fallen { opacity: 0; transform: translateY(24px); transition-timing-function: ease-in; pointer-events: none; transition-duration: var(--drama-panel); }
.is-settled .ring { opacity: 0; }

/* Over a film the ring stands beside the caption: what is above it belongs to faces. */
.film .ring { position: absolute; inset-inline-end: 0; bottom: calc(100% + var(--drama-space-16)); }
.has-choices:has(.ring) .caption { padding-inline-end: 60px; }
.ring { position: relative; width: 44px; height: 44px; transition: opacity var(--drama-panel); }
.ring svg { width: 100%; height: 100%; transform: rotate(-90deg); overflow: visible; }
.ring circle { fill: none; stroke-width: 3; }
.ring-ground { stroke: var(--drama-glass-line); }
.ring-arc { stroke: var(--drama-text); stroke-linecap: round; transition: stroke-dashoffset 110ms linear, stroke var(--drama-panel); }
.ring.is-short .ring-arc { stroke: var(--drama-accent); }
.ring-seconds { position: absolute; inset: 0; display: grid; place-items: center; font-size: var(--drama-size-14); font-weight: var(--drama-weight-strong); font-variant-numeric: tabular-nums; }
`;
