/**
 * Runs in the page before anything of it: watches, at each animation frame, which video is on top of the others and how many
 * frames of it have been presented. It knows no player: videos are noted as they are made, frames come from
 * `requestVideoFrameCallback`, and what is asked of the player are its public events. Times are milliseconds since the page
 * was opened.
 */
export function observe({ withoutPreload }) {
  const videos = [];
  const cuts = [];
  const events = [];
  const touches = [];
  const stalls = [];
  const bench = (window.bench = { cuts, events, touches, stalls, shots: [], told: [], firstFrame: undefined, frames: 0, offered: 0, ended: false });
  let top;
  let shown;
  let cut;

  const create = Document.prototype.createElement;
  Document.prototype.createElement = function (name, ...more) {
    const element = create.call(this, name, ...more);
    if (element instanceof HTMLVideoElement) note(element);
    return element;
  };
  if (withoutPreload) {
    // The answers come without what they say of the branches: nothing behind a choice can be known before it is taken.
    const parse = JSON.parse;
    JSON.parse = (text, reviver) => parse(text, (key, value) => (key === "preload" ? undefined : reviver ? reviver(key, value) : value));
  }

  function note(element) {
    // The frames are counted anew for each source: an element may show one shot after the other.
    const video = { element, source: "", frames: 0 };
    videos.push(video);
    const presented = () => {
      if (video.source !== element.currentSrc) Object.assign(video, { source: element.currentSrc, frames: 0 });
      video.frames++;
      element.requestVideoFrameCallback(presented);
    };
    element.requestVideoFrameCallback(presented);
    element.addEventListener("emptied", () => (video.frames = 0));
  }

  /** Above or below, as painted: by the z-index of the boxes around them, then by their order in the document. */
  function isOver(one, other) {
    const zIndex = (element) => Number(getComputedStyle(element.parentElement).zIndex) || 0;
    const apart = zIndex(one) - zIndex(other);
    return apart !== 0 ? apart > 0 : (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  }

  const player = () => document.querySelector("drama-player")?.shadowRoot ?? document;

  function onTop() {
    let found;
    // A page's own markup makes its elements without being asked.
    for (const element of player().querySelectorAll("video")) if (!videos.some((video) => video.element === element)) note(element);
    for (const video of videos) {
      const { element } = video;
      if (!element.isConnected || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (!found || isOver(element, found.element)) found = video;
    }
    return found;
  }

  function look() {
    requestAnimationFrame(look);
    const now = performance.now();
    const video = onTop();
    if (video && video.frames > 0) {
      const what = video.source;
      if (top?.source !== what) {
        const before = top;
        top = { source: what, frames: 0, video };
        bench.firstFrame ??= now;
        if (before) {
          cut = { at: now, lastFrame: shown, due: bench.due, event: bench.dueEvent };
          cuts.push(cut);
        }
        bench.due = bench.dueEvent = undefined;
      }
      if (top.frames !== video.frames) {
        bench.frames++;
        if (cut && top.frames > 0 && cut.moves === undefined) cut.moves = now;
        top.frames = video.frames;
        shown = now;
      }
    }
    // Nothing new is seen though a video should be running, or there is none at all: the viewer sits before a stall.
    const rests = video && video.frames > 0 && (video.element.ended || (video.element.paused && video.element.currentTime > 0));
    if (shown !== undefined && !rests && now - shown > 500) {
      const last = stalls.at(-1);
      if (last?.since === shown) last.ms = now - shown;
      else stalls.push({ since: shown, ms: now - shown });
    }
    const choice = player().querySelector('[part~="choice"]');
    if (choice && bench.list !== choice) {
      bench.list = choice;
      bench.offered++;
      events.push({ kind: "choices", at: now });
    }
  }
  requestAnimationFrame(look);

  for (const kind of ["drama-beat", "drama-choice", "drama-ending", "drama-error"])
    addEventListener(
      kind,
      ({ detail }) => {
        const at = performance.now();
        events.push({ kind, at, turn: detail.turn });
        // Each shot by all its addresses: its own and its sizes'.
        if (kind === "drama-beat") bench.shots.push(...detail.beat.shots.map(({ url, sources = [] }) => [url, ...sources.map((size) => size.url)]));
        if (kind === "drama-beat" && detail.turn > 0) Object.assign(bench, { due: at, dueEvent: kind });
        if (kind === "drama-ending") bench.ended = true;
      },
      true,
    );

  // What the player itself says of each cut.
  new PerformanceObserver((list) => bench.told.push(...list.getEntriesByName("drama:cut").map(({ detail }) => detail))).observe({ type: "mark", buffered: true });

  // From the moment of the touch to the next picture painted after all that it set off, as the browser sees it.
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId > 0) touches.push({ id: entry.interactionId, name: entry.name, at: entry.startTime, ms: entry.duration });
  }).observe({ type: "event", buffered: true, durationThreshold: 16 });
}
