export const journey = `
.journey { max-height: min(92dvh, 100dvh - 112px); }
.player:has(.journey[open]) .ai[data-corner^="bottom"] { bottom: auto; top: calc(64px + env(safe-area-inset-top)); }
.journey-body { display: grid; gap: var(--drama-space-24); }
.journey h2:focus { outline: none; }
.journey h3 { margin: 0 0 var(--drama-space-8); font: inherit; font-size: var(--drama-size-14); color: var(--drama-muted); }
.journey-text { max-width: 34em; overflow-wrap: anywhere; }
.journey-seen { display: grid; gap: var(--drama-space-8); font-weight: var(--drama-weight-strong); font-variant-numeric: tabular-nums; }
.journey-bar { height: 4px; border-radius: var(--drama-radius-pill); background: var(--drama-line); overflow: hidden; }
.journey-bar span { display: block; height: 100%; background: var(--drama-muted); }
.episodes, .path { list-style: none; margin: 0; padding: 0; }
.episode { display: flex; align-items: center; gap: var(--drama-space-12); min-height: 56px; padding-block: var(--drama-space-4); }
.episode + .episode { border-top: 1px solid var(--drama-line); }
.episode-number { flex: none; display: grid; place-items: center; width: 32px; height: 32px; border-radius: 50%; border: 1px solid var(--drama-line); font-size: var(--drama-size-14); font-weight: var(--drama-weight-strong); color: var(--drama-muted); }
.episode-number .icon { width: 16px; height: 16px; }
.episode.is-current .episode-number { background: var(--drama-accent); border-color: transparent; color: var(--drama-on-accent); }
.episode-title, .way-taken { font-weight: var(--drama-weight-strong); line-height: 1.35; overflow-wrap: anywhere; }
.episode.is-unseen .episode-title, .episode.is-locked .episode-title { color: var(--drama-muted); }
.way-said { flex: 1; min-width: 0; }
.way-line, .way-note { font-size: var(--drama-size-14); color: var(--drama-muted); overflow-wrap: anywhere; line-height: 1.4; }
.way-note { font-size: var(--drama-size-12); font-variant-numeric: tabular-nums; }
.way, .way-episode { position: relative; padding-inline-start: 28px; }
.way { display: flex; align-items: center; gap: var(--drama-space-12); padding-block: var(--drama-space-8); }
.way::before { content: ""; position: absolute; inset: 0 auto 0 6px; width: 2px; background: var(--drama-line); }
.way::after { content: ""; position: absolute; left: 0; top: calc(50% - 7px); width: 14px; height: 14px; border-radius: 50%; background: var(--drama-surface); border: 2px solid var(--drama-muted); }
.way:first-child::before, .way-episode:first-child + .way::before { top: 50%; }
.way.is-here { min-height: 44px; font-weight: var(--drama-weight-strong); }
.way.is-here::before { bottom: 50%; }
.way.is-here::after { background: var(--drama-accent); border-color: var(--drama-accent); }
.way-episode { padding-block: var(--drama-space-4); font-size: var(--drama-size-12); color: var(--drama-muted); }
.way-episode:not(:first-child)::before { content: ""; position: absolute; inset: 0 auto 0 6px; width: 2px; background: var(--drama-line); }
.button.is-small { flex: none; min-height: 44px; padding: 0 var(--drama-space-16); font-size: var(--drama-size-14); }
.elsewhere { display: grid; gap: var(--drama-space-12); }
.link { width: 100%; min-height: 44px; padding: 0 12px; border-radius: 12px; border: 1px solid var(--drama-line); background: var(--drama-ground); font-size: var(--drama-size-14); }
.count { display: flex; align-items: center; gap: var(--drama-space-12); margin-top: var(--drama-space-16); }
.count .card-text { flex: 1; font-size: var(--drama-size-14); line-height: 1.35; }
.count .ring { position: relative; flex: none; inset: auto; }
.journey .panel-actions { grid-auto-columns: minmax(0, 1fr); }
.count .button { min-height: 44px; padding-inline: var(--drama-space-16); }
@media (prefers-reduced-motion: reduce) { .count .ring svg { display: none; } }
@container (max-width: 360px) {
  .way, .episode { flex-wrap: wrap; }
  .way .button, .episode .button { margin-inline-start: auto; }
}
@container (max-width: 260px) {
  .journey .panel-actions { grid-auto-flow: row; }
  .count { flex-wrap: wrap; }
  .count .card-text { flex-basis: 50%; }
}
`;
