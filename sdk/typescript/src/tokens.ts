/**
 * The look in one place: every size, colour and duration that the player and the pages use.
 * They are custom properties, so a platform themes the player with a rule on `drama-player`.
 */

const shared = `
  --drama-font: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Noto Sans SC", sans-serif;
  --drama-font-reading: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Georgia, "Noto Serif", "Songti SC", serif;
  --drama-size-12: 0.75rem;
  --drama-size-14: 0.875rem;
  --drama-size-16: 1rem;
  --drama-size-20: 1.25rem;
  --drama-size-28: 1.75rem;
  --drama-size-40: 2.5rem;
  --drama-weight: 400;
  --drama-weight-strong: 600;
  --drama-leading: 1.5;
  --drama-leading-title: 1.2;
  --drama-space-4: 4px;
  --drama-space-8: 8px;
  --drama-space-12: 12px;
  --drama-space-16: 16px;
  --drama-space-24: 24px;
  --drama-space-32: 32px;
  --drama-space-48: 48px;
  --drama-radius: 8px;
  --drama-radius-card: 16px;
  --drama-radius-pill: 999px;
  --drama-touch: 120ms;
  --drama-panel: 240ms;
  --drama-ease: cubic-bezier(0.2, 0.7, 0.2, 1);
`;

/** Colours on a dark ground; the film is always on it. */
export const darkTokens = `
  color-scheme: dark;
  --drama-ground: #0b0d14;
  --drama-surface: #141824;
  --drama-raised: #1c2232;
  --drama-line: #2a3145;
  --drama-text: #eef1f8;
  --drama-muted: #9aa4bd;
  --drama-accent: #ff6b5e;
  --drama-on-accent: #1a0705;
  --drama-focus: #7fd4ff;
  --drama-glass: rgb(20 24 36 / 62%);
  --drama-glass-line: rgb(238 241 248 / 16%);
  --drama-shadow: 0 12px 40px rgb(0 0 0 / 45%);
`;

/** Colours on a light ground. */
export const lightTokens = `
  color-scheme: light;
  --drama-ground: #f7f7f4;
  --drama-surface: #ffffff;
  --drama-raised: #ffffff;
  --drama-line: #e2e2dc;
  --drama-text: #16181f;
  --drama-muted: #5c6270;
  --drama-accent: #d93f36;
  --drama-on-accent: #ffffff;
  --drama-focus: #0b6fb0;
  --drama-glass: rgb(255 255 255 / 78%);
  --drama-glass-line: rgb(22 24 31 / 12%);
  --drama-shadow: 0 12px 40px rgb(22 24 31 / 14%);
`;

/** The whole sheet: for a document's root and for a component's host. */
export const tokens = `:root, :host {${shared}${darkTokens}}
@media (prefers-color-scheme: light) { :root, :host {${lightTokens}} }
`;
