export const gate = `
.panel.is-gate { padding: var(--drama-space-32) 24px calc(24px + var(--safe-bottom)); }
.gate { display: grid; gap: var(--drama-space-8); justify-items: start; }
.gate .icon { width: 32px; height: 32px; color: var(--drama-accent); margin-bottom: var(--drama-space-4); }
.gate h2 { font-size: var(--drama-size-28); font-weight: var(--drama-weight-strong); line-height: var(--drama-leading-title); letter-spacing: -0.02em; text-wrap: balance; overflow-wrap: anywhere; }
.gate .card-text { overflow-wrap: anywhere; }
.gate-price { font-size: var(--drama-size-20); font-weight: var(--drama-weight-strong); font-variant-numeric: tabular-nums; }
.gate .button { width: 100%; margin-top: var(--drama-space-16); }
.is-gate > .panel-note:empty { display: none; }
.is-gate[aria-busy] .button { opacity: 0.45; }
`;
