export const chrome = `
.chrome { position: absolute; inset: 0; margin: auto; width: var(--frame); pointer-events: none; z-index: 2; }
.chrome > * { pointer-events: auto; }
.bar {
  position: absolute; inset: 0 0 auto; display: flex; align-items: center; gap: var(--drama-space-8);
  padding: calc(12px + var(--safe-top)) 12px 32px 20px; pointer-events: none;
  transition: opacity var(--drama-panel) var(--drama-ease);
}
.bar > button { pointer-events: auto; }
.bar-title { flex: 1; min-width: 0; font-size: var(--drama-size-14); font-weight: var(--drama-weight-strong); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
[data-form="film"] .bar { background: linear-gradient(rgb(5 6 10 / 62%), transparent); text-shadow: 0 1px 8px rgb(0 0 0 / 60%); }
[data-form="film"] .bar.is-faded:not(:focus-within) { opacity: 0; }
[data-form="film"] .bar.is-faded:not(:focus-within) button { pointer-events: none; }
.is-paused .bar { opacity: 1 !important; }
.player:not([data-form]) .bar { display: none; }
[data-form="page"] .chrome { width: auto; }
[data-form="page"] .bar { background: var(--drama-ground); padding-block: 8px; border-bottom: 1px solid var(--drama-line); pointer-events: auto; }
[data-form="page"] .is-pause, [data-form="page"] .is-replay { display: none; }
.round { flex: none; display: grid; place-items: center; width: 44px; height: 44px; border-radius: 50%; transition: background var(--drama-touch) var(--drama-ease); }
[data-form="film"] .bar .round { background: rgb(11 13 20 / 34%); }
@media (hover: hover) { .round:hover { background: color-mix(in srgb, var(--drama-text) 12%, transparent); } }
.is-paused .stage { filter: brightness(0.5); }
.paused-mark { position: absolute; inset: 0; margin: auto; width: 84px; height: 84px; display: none; place-items: center; border-radius: 50%; pointer-events: none; background: rgb(11 13 20 / 50%); border: 1px solid var(--drama-glass-line); }
.paused-mark .icon { width: 34px; height: 34px; margin-inline-start: 4px; }
.is-paused .paused-mark { display: grid; }
.player:has(.is-card:not([hidden])) :is(.is-pause, .is-replay) { visibility: hidden; }
.bar-number { color: #b9c1d4; margin-inline-end: 0.5em; }

.ai { position: absolute; top: calc(18px + var(--safe-top)); left: 16px; z-index: 1; max-width: calc(100% - 32px); }
.ai:not([hidden]) ~ .bar { padding-inline-start: 116px; }
.mark:not([hidden]) ~ .bar { padding-inline-start: 136px; }
.mark { position: absolute; top: calc(18px + var(--safe-top)); left: 16px; }
.mark:not([hidden]) ~ .ai { top: calc(58px + var(--safe-top)); }
.ai-pill, .mark {
  min-height: 32px; padding: 0 12px; border-radius: var(--drama-radius-pill); border: 1px solid rgb(238 241 248 / 22%);
  background: rgb(11 13 20 / 58%); font-size: var(--drama-size-12); font-weight: var(--drama-weight-strong); letter-spacing: 0.02em;
}
.mark { display: grid; place-items: center; border-style: dashed; color: #dfe4f0; }
.ai-pill::after { content: ""; position: absolute; inset: -6px; height: 44px; width: 100px; }
.ai-details {
  position: relative; margin-top: var(--drama-space-8); width: 280px; max-width: 100%; padding: var(--drama-space-16); display: grid; gap: var(--drama-space-4);
  border-radius: var(--drama-radius-card); border: 1px solid var(--drama-line); background: var(--drama-surface); box-shadow: var(--drama-shadow);
  font-size: var(--drama-size-14); color: var(--drama-muted);
}
.ai-title { color: var(--drama-text); font-weight: var(--drama-weight-strong); }
.ai[data-corner="top-right"] { left: auto; right: 16px; top: calc(64px + var(--safe-top)); display: grid; justify-items: end; }
.ai[data-corner^="bottom"] { top: auto; bottom: calc(34% + var(--safe-bottom)); display: flex; flex-direction: column-reverse; gap: var(--drama-space-8); }
.ai[data-corner="bottom-right"] { left: auto; right: 16px; align-items: end; }
.ai[data-corner]:not([data-corner="top-left"]):not([hidden]) ~ .bar { padding-inline-start: 20px; }
.ai[data-corner="top-left"] { top: calc(64px + var(--safe-top)); }
.ai[data-corner="top-left"]:not([hidden]) ~ .bar { padding-inline-start: 20px; }
/* Choices stand where a label at the bottom would: it goes up while they do. */
.player:has(.has-choices) .ai[data-corner^="bottom"] { bottom: auto; top: calc(64px + var(--safe-top)); flex-direction: column; }
.ai[data-corner^="top"]:not([hidden]) ~ .banner { top: calc(112px + var(--safe-top)); }
.ai[data-corner] .ai-pill { min-height: 0; padding: 0.15em 0.6em; line-height: 1.25; border-radius: 0.5em; }
.ai[data-corner] .ai-pill::after { width: 100%; }

.unmute {
  position: absolute; top: calc(68px + var(--safe-top)); right: 12px; display: flex; align-items: center; gap: var(--drama-space-8);
  min-height: 44px; padding: 0 16px 0 12px; border-radius: var(--drama-radius-pill); border: 1px solid rgb(238 241 248 / 22%);
  background: rgb(11 13 20 / 66%); font-size: var(--drama-size-14); font-weight: var(--drama-weight-strong); animation: appear var(--drama-panel) var(--drama-ease);
}

.banner {
  position: absolute; top: calc(68px + var(--safe-top)); left: 50%; transform: translateX(-50%); width: max-content; max-width: calc(100% - 32px);
  padding: 8px 16px; border-radius: var(--drama-radius-card); border: 1px solid var(--drama-line); background: var(--drama-surface); color: var(--drama-text);
  font-size: var(--drama-size-14); line-height: 1.4; text-align: center; text-wrap: balance; box-shadow: var(--drama-shadow); animation: appear var(--drama-panel) var(--drama-ease);
}
.banner.is-lost::after { content: "…"; }

.panel {
  inset: auto 0 0; width: 100%; max-width: 30rem; max-height: 92dvh; margin: 0 auto; padding: var(--drama-space-16) 20px calc(24px + var(--safe-bottom));
  border: 1px solid var(--drama-line); border-bottom: 0; border-radius: var(--drama-radius-card) var(--drama-radius-card) 0 0;
  background: var(--drama-surface); color: var(--drama-text); box-shadow: var(--drama-shadow); overflow-y: auto;
}
.panel[open] { display: grid; gap: var(--drama-space-16); animation: slide var(--drama-panel) var(--drama-ease); }
.panel::backdrop { background: rgb(5 6 10 / 55%); }
@keyframes slide { from { opacity: 0; transform: translateY(32px); } }
.panel-head { display: flex; align-items: center; justify-content: space-between; }
.panel-head h2 { font-size: var(--drama-size-20); font-weight: var(--drama-weight-strong); }
.row { min-width: 0; }
.row legend { padding: 0; margin-bottom: 6px; font-size: var(--drama-size-14); color: var(--drama-muted); }
.segments { display: flex; flex-wrap: wrap; padding: 3px; gap: 3px; border-radius: 12px; background: var(--drama-ground); border: 1px solid var(--drama-line); }
.segment { position: relative; flex: 1 1 auto; cursor: pointer; }
.segment input { position: absolute; inset: 0; opacity: 0; margin: 0; cursor: pointer; }
.segment span { display: grid; place-items: center; min-height: 42px; padding: 0 6px; border-radius: 9px; font-size: var(--drama-size-14); text-align: center; line-height: 1.2; color: var(--drama-muted); border: 1px solid transparent; }
.segment input:checked + span { background: var(--drama-raised); color: var(--drama-text); font-weight: var(--drama-weight-strong); border-color: var(--drama-line); }
.segment input:focus-visible + span { outline: 2px solid var(--drama-focus); outline-offset: 1px; }
.panel-note { margin-top: 6px; font-size: var(--drama-size-12); color: var(--drama-muted); }
.panel-note.is-keys { display: none; }
@media (hover: hover) { .panel-note.is-keys { display: block; margin: 0; } }
.report-reasons { display: grid; gap: 3px; padding: 3px; border-radius: 12px; background: var(--drama-ground); border: 1px solid var(--drama-line); }
.report-reasons .segment span { place-items: center start; padding: 0 12px; }
.report-text { width: 100%; padding: 10px 12px; border-radius: 12px; border: 1px solid var(--drama-line); background: var(--drama-ground); color: var(--drama-text); font: inherit; font-size: var(--drama-size-14); resize: none; }
.report-text:focus-visible { outline: 2px solid var(--drama-focus); outline-offset: 1px; }
.button:disabled { opacity: 0.45; }
.panel-actions { display: grid; grid-template-columns: repeat(auto-fit, minmax(104px, 1fr)); gap: var(--drama-space-8); }
`;
