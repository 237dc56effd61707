export const film = `
.film { position: absolute; inset: 0; width: var(--frame); margin: auto; overflow: hidden; background: #05060a; user-select: none; -webkit-user-select: none; }
.stage { isolation: isolate; }
.stage, .layer, .media { position: absolute; inset: 0; width: 100%; height: 100%; }
.layer { overflow: hidden; }
/* Not hidden: what comes next has painted its first frame before it is seen. */
.layer:not(.is-front, .is-leaving) { opacity: 0; }
.is-front { z-index: 1; }
.media { object-fit: cover; }
.media.is-blank { background: var(--drama-ground); }
/* The camera moves in slowly, and rests at the end. */
.is-still.is-moving { animation: push max(var(--shot), 6s) cubic-bezier(0.3, 0, 0.4, 1) both; }
.is-still.is-held { animation-play-state: paused; }
@keyframes push { from { transform: none; } to { transform: scale(1.07); } }
@media (prefers-reduced-motion: reduce) { .media.is-still.is-moving { animation: none !important; } }
[data-aspect="wide"] .media { object-fit: contain; object-position: 50% 36%; }

/* Whatever the shot does, it does not stop while the viewer decides. */
.has-choices .stage { animation: linger 14s ease-in-out infinite alternate; }
.is-paused .stage, .is-held .stage { animation-play-state: paused; }
@keyframes linger { to { transform: scale(1.025); } }

/* The ground under the words: eased, so that no edge of it is seen. */
.shade {
  position: absolute; inset: auto 0 0; height: 46%; pointer-events: none;
  background: linear-gradient(to top, rgb(5 6 10 / 92%), rgb(5 6 10 / 78%) 24%, rgb(5 6 10 / 46%) 52%, rgb(5 6 10 / 14%) 80%, transparent);
}
.has-choices .shade { height: 74%; }
.foot {
  position: absolute; inset: auto 0 0; display: flex; flex-direction: column; gap: var(--drama-space-16);
  max-height: 100%; padding: 0 20px calc(28px + var(--safe-bottom));
}
.caption {
  display: grid; gap: 2px; min-height: 3.9em; align-content: end; max-width: 34em; padding: 0 4px;
  font-size: 20px; line-height: 1.4; text-wrap: pretty; overflow-wrap: anywhere;
  text-shadow: 0 1px 2px rgb(0 0 0 / 60%), 0 0 14px rgb(0 0 0 / 45%);
}
[data-captions="small"] .caption { font-size: 18px; }
[data-captions="large"] .caption { font-size: 22px; }
/* Off hides what is heard: what nobody says has to be read. */
[data-captions="off"]:not([data-muted]) .caption.is-spoken { visibility: hidden; }
[data-ground="none"] .film:not(.has-choices) .shade { opacity: 0.25; }
[data-ground="none"] .caption { text-shadow: 0 0 2px #000, 0 1px 4px #000, 0 0 16px rgb(0 0 0 / 80%); }
[data-ground="solid"] .caption { justify-items: start; }
[data-ground="solid"] .caption > * { padding: 0.05em 0.4em; border-radius: 6px; background: rgb(5 6 10 / 92%); }
.has-choices .caption { min-height: 44px; font-size: 18px; line-height: 1.35; }
.has-choices .caption-text { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.caption { transition: opacity var(--drama-panel) var(--drama-ease); }
.is-decided .caption { opacity: 0; }
.has-choices .foot { padding-bottom: calc(20px + var(--safe-bottom)); }
[data-advance="tap"] .film:not(.has-choices) .caption::after {
  content: ""; position: absolute; right: 24px; bottom: calc(18px + var(--safe-bottom)); width: 7px; height: 7px;
  border: solid var(--drama-muted); border-width: 0 2px 2px 0; transform: rotate(45deg);
}
.speaker {
  font-size: 0.95em; font-weight: var(--drama-weight-strong); font-variant-caps: all-small-caps; letter-spacing: 0.08em; line-height: 1.2;
  color: var(--speaker);
}
/* A cast member's colour keeps its hue, and is light enough to be read on the ground under the words. */
@supports (color: oklch(from red max(l, 0.7) c h)) { .speaker { color: oklch(from var(--speaker) max(l, 0.76) c h); } }
.is-narration .caption-text { color: #dfe4f0; }

.over { position: absolute; inset: 0; display: grid; }
.over.is-title { align-items: end; pointer-events: none; }
.title-card { padding: 24px 24px calc(40px + var(--safe-bottom)); display: grid; gap: var(--drama-space-4); text-shadow: 0 2px 24px rgb(0 0 0 / 70%); animation: appear 400ms var(--drama-ease); }
.title-card .card-kicker { color: var(--drama-text); }
.title-card-title { font-size: var(--drama-size-40); font-weight: var(--drama-weight-strong); line-height: var(--drama-leading-title); letter-spacing: -0.02em; text-wrap: balance; }
.over.is-card {
  align-items: end; overflow-y: auto; animation: appear var(--drama-panel) var(--drama-ease);
  background: linear-gradient(to top, rgb(5 6 10 / 96%), rgb(5 6 10 / 88%) 45%, rgb(5 6 10 / 52%) 75%, rgb(5 6 10 / 34%));
}
`;
