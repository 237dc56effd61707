export const page = `
.page { position: absolute; inset: 0; overflow-y: auto; background: var(--drama-ground); scroll-padding-top: 84px; overscroll-behavior: contain; }
.page-sheet { display: block; max-width: 35rem; margin: 0 auto; padding: 96px 24px max(48px, 22cqh); }
.page-text { font-family: var(--drama-font-reading); font-size: 19px; line-height: 1.62; overflow-wrap: break-word; hanging-punctuation: first; }
[data-captions="small"] .page-text { font-size: 17px; }
[data-captions="large"] .page-text { font-size: 22px; }
.page-title { font-size: var(--drama-size-40); font-weight: var(--drama-weight); line-height: 1.12; letter-spacing: -0.015em; text-wrap: balance; margin-bottom: 1.1em; }
.passage > p { margin-bottom: 0.85em; text-wrap: pretty; }
.passage.is-new > * { animation: appear 400ms var(--drama-ease) backwards; }
.page-speaker { font-weight: var(--drama-weight-strong); font-variant-caps: all-small-caps; letter-spacing: 0.06em; margin-inline-end: 0.5em; color: var(--drama-muted); }
.passage > .decided {
  font-family: var(--drama-font); font-size: var(--drama-size-16); line-height: 1.45; color: var(--drama-muted);
  margin: 1.5em 0; padding-inline-start: var(--drama-space-16); border-inline-start: 2px solid var(--drama-accent);
}
.chapter { margin: 2.6em 0 1.4em; font-family: var(--drama-font); }
.chapter h2 { font-size: var(--drama-size-28); font-weight: var(--drama-weight-strong); line-height: var(--drama-leading-title); letter-spacing: -0.02em; }
.passage:first-of-type .chapter:first-child { margin-top: 0; }
.page-foot { margin-top: var(--drama-space-32); }
.page .choices { animation: appear 400ms var(--drama-ease) backwards; }
.page .choices-cards { max-height: none; overflow: visible; }
.page .choice { background: var(--drama-surface); border-color: var(--drama-line); }
.page .card { padding: var(--drama-space-24) 0 0; max-width: none; border-top: 1px solid var(--drama-line); }
.page .card-title { font-size: var(--drama-size-28); }
`;
