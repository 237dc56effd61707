import { cividis, retentionColour, scaleFrom } from "./colour.ts";
import { beatDetails, beatSentence, edgeDetails } from "./details.ts";
import { h, s } from "./dom.ts";
import { layOut, widest, type Placed, type PlacedCard } from "./layout.ts";
import type { StoryReport } from "./model.ts";
import { showTip, tipBox, tipOn } from "./tip.ts";
import { count, percent, rate, short } from "./words.ts";

const roomy = { width: 208, height: 100 };
const narrow = { width: 164, height: 96 };
/** The graph shrinks to the page's width, but never to less than can be read. */
const smallest = 0.8;

/** The story graph: beats as cards, ways as wide as their viewers, coloured by how many of them stay. */
export async function graph(report: StoryReport): Promise<HTMLElement> {
  const placed = await layOut(report, window.innerWidth < 720 ? narrow : roomy);
  const titles = new Map(report.beats.map((beat) => [beat.id, beat.title]));
  const tip = tipBox();
  const canvas = h("div", { class: "canvas", style: `width:${placed.width}px;height:${placed.height}px;--wide:${placed.width}` });
  canvas.append(drawEdges(report, placed, titles, tip), ...placed.cards.map((card) => drawCard(report, card, tip)));
  for (const { edge, middle } of placed.edges)
    if (isNamed(report, edge.to, edge.choice))
      canvas.append(
        h("div", { class: "way-label", style: `left:${middle.x}px;top:${middle.y}px`, "aria-hidden": true }, short(edge.label, 32)),
      );
  const frame = h(
    "div",
    { class: "graph", tabindex: 0, role: "group", "aria-label": "Story graph, top to bottom; the table below says the same" },
    canvas,
  );
  const named = placed.cards.find((card) => card.id === report.headline.beat);
  // Wider than the screen, it opens where the viewers begin, or where the headline points.
  requestAnimationFrame(() => {
    canvas.style.setProperty("zoom", String(Math.max(smallest, Math.min(1, frame.clientWidth / placed.width))));
    const entry = placed.cards.find((card) => card.beat === null) ?? named;
    if (entry) {
      const zoom = canvas.getBoundingClientRect().width / placed.width;
      frame.scrollLeft = (entry.x + entry.width / 2) * zoom - frame.clientWidth / 2;
    }
  });
  return h("div", { class: "graph-frame" }, legend(), frame, tip);
}

function drawEdges(
  report: StoryReport,
  placed: Placed,
  titles: ReadonlyMap<string, string>,
  tip: HTMLElement,
): SVGSVGElement {
  const svg = s("svg", { width: placed.width, height: placed.height, "aria-hidden": true });
  const widestFirst = [...placed.edges].sort((a, b) => b.width - a.width);
  for (const { edge, path, width } of widestFirst) {
    const kept = edge.continuation.value;
    const unused = edge.share.count === 0;
    const group = s("g", { class: kept === null && !unused ? "way unrated" : "way", "data-from": edge.from, "data-to": edge.to });
    if (!unused) group.append(s("path", { class: "casing", d: path, "stroke-width": width + 2 }));
    group.append(
      s("path", {
        class: unused ? "line unused" : "line",
        d: path,
        "stroke-width": width,
        style: kept === null || unused ? null : `stroke:${retentionColour(kept)}`,
      }),
      s("path", { class: "touch", d: path, "stroke-width": Math.max(14, width) }),
    );
    group.addEventListener("pointermove", (event) => {
      showTip(tip, edgeDetails(edge, titles), event.clientX, event.clientY);
    });
    group.addEventListener("pointerleave", () => {
      tip.hidden = true;
    });
    if (isNamed(report, edge.to, edge.choice)) group.classList.add("named");
    svg.append(group);
  }
  return svg;
}

function isNamed(report: StoryReport, to: string, choice: string | null): boolean {
  const { headline } = report;
  if (choice === null) return false;
  return (
    (headline.beat === to && headline.choice === choice) ||
    (headline.steepestBeat === to && headline.steepestChoice === choice)
  );
}

function drawCard(report: StoryReport, card: PlacedCard, tip: HTMLElement): HTMLElement {
  const place = `left:${card.x}px;top:${card.y}px;width:${card.width}px;height:${card.height}px`;
  const { beat } = card;
  if (!beat) return h("div", { class: "start", style: place }, "Start");
  const flag =
    report.headline.kind === "mostLeave" && report.headline.beat === beat.id
      ? "Most leave here"
      : report.headline.steepestBeat === beat.id
        ? "Steepest loss"
        : null;
  const element = h(
    "button",
    {
      type: "button",
      class: `card ${beat.kind}${flag ? " flagged" : ""}${beat.entries === 0 ? " unseen" : ""}`,
      style: place,
      "data-beat": beat.id,
    },
    h("span", { class: "spoken" }, beatSentence(beat), flag && ` ${flag}.`),
    beat.poster && picture(beat.poster),
    h(
      "span",
      { class: "card-text", "aria-hidden": true },
      h("span", { class: "card-title" }, beat.title),
      h(
        "span",
        { class: "card-figures" },
        beat.reach.value !== null && h("b", {}, rate(beat.reach)),
        h("span", { class: "sample" }, beat.reach.value === null ? count(beat.reach.count, "viewer") : beat.reach.count.toLocaleString("en")),
        // A loss below one in a hundred is not worth a word on every card.
        (beat.dropOff?.value ?? 0) >= 0.01 &&
          h("span", { class: "loss" }, `▾ ${percent(beat.dropOff?.value ?? 0)}`),
        beat.kind === "ending" && h("span", { class: "kind" }, "◆ ending"),
        beat.kind === "deadEnd" && h("span", { class: "kind" }, "✕ runs out"),
      ),
    ),
    flag && h("span", { class: "flag", "aria-hidden": true }, flag),
  );
  tipOn(element, tip, () => beatDetails(beat), (on) => {
    const canvas = element.closest(".canvas");
    canvas?.toggleAttribute("data-lit", on);
    for (const way of canvas?.querySelectorAll<SVGGElement>(".way") ?? [])
      way.classList.toggle("lit", on && (way.dataset.from === beat.id || way.dataset.to === beat.id));
  });
  return element;
}

/** The first shot; a report saved on a disk may not reach it, and does without. */
function picture(address: string): HTMLImageElement {
  const image = h("img", { src: address, alt: "", loading: "lazy" });
  image.addEventListener("error", () => {
    image.remove();
  });
  return image;
}

function legend(): HTMLElement {
  const ramp = Array.from({ length: 11 }, (_, i) => cividis(i / 10)).join(",");
  const ways = [1, 0.5, 0.1].map((share) => {
    const width = Math.max(2, share * widest);
    return h(
      "span",
      { class: "key" },
      s(
        "svg",
        { width: 28, height: 28, "aria-hidden": true },
        s("rect", { class: "key-way", x: 0, y: 14 - width / 2, width: 28, height: width, rx: 1 }),
      ),
      percent(share),
    );
  });
  return h(
    "div",
    { class: "legend" },
    h("span", { class: "key" }, h("span", { class: "muted" }, "Stay after this choice"), `≤ ${percent(scaleFrom)}`, h("span", { class: "ramp", style: `background:linear-gradient(90deg,${ramp})` }), "100 %"),
    h("span", { class: "key" }, h("span", { class: "muted" }, "Viewers who took it"), ...ways),
    h("span", { class: "key-words muted" }, "In a card: ", h("b", {}, percent(0.55)), " 220 of all viewers come here, ", h("b", {}, `▾\u00a0${percent(0.4)}`), " of those leave here"),
    h(
      "span",
      { class: "key" },
      s("svg", { width: 28, height: 8, "aria-hidden": true }, s("path", { class: "line unused", d: "M0,4H28", "stroke-width": 1.25 })),
      "nobody yet",
    ),
    h(
      "span",
      { class: "key" },
      s(
        "svg",
        { width: 28, height: 10, "aria-hidden": true, class: "unrated" },
        s("path", { class: "casing", d: "M0,5H28", "stroke-width": 8 }),
        s("path", { class: "line", d: "M0,5H28", "stroke-width": 6 }),
      ),
      "too few to judge",
    ),
  );
}
