import { h, s } from "../dom.ts";
import { tipBox, tipOn } from "../tip.ts";
import { count, short } from "../words.ts";
import { otherId, type Flow, type FlowLayout, type Stop } from "./layout.ts";

const bar = 10;
const stub = 18;
const headRoom = 28;
const namedOthers = 6;

/** The ways as ribbons between stops; each stop can have the focus and says where its viewers go. */
export function drawPaths(layout: FlowLayout, titles: ReadonlyMap<string, string>, endings: ReadonlySet<string>): HTMLElement {
  const tip = tipBox();
  const height = layout.height + headRoom;
  const canvas = h("div", { class: "flows", style: `width:${layout.width}px;height:${height}px;--wide:${layout.width}` });
  const svg = s("svg", { width: layout.width, height, "aria-hidden": true }, ...layout.flows.map(ribbon));
  const columns = Math.max(0, ...layout.stops.map((stop) => stop.column + 1));
  const heads = Array.from({ length: columns }, (_, i) =>
    h("span", { class: "flow-head muted", style: `left:${(i * layout.width) / columns}px`, "aria-hidden": true }, i === 0 ? "Beat 1" : String(i + 1)),
  );
  const pitch = layout.width / Math.max(1, columns);
  canvas.append(svg, ...heads);
  for (const stop of layout.stops) {
    svg.append(...marks(stop, endings));
    canvas.append(stopButton(stop, layout.flows, titles, pitch, tip, canvas));
  }
  return h(
    "div",
    { class: "graph-frame" },
    h(
      "div",
      { class: "legend" },
      h("span", { class: "key" }, h("span", { class: "swatch flow-on" }), "go on"),
      h("span", { class: "key" }, h("span", { class: "swatch ended" }), "reached an ending"),
      h("span", { class: "key" }, h("span", { class: "swatch flow-stop" }), "their last beat so far"),
    ),
    h("div", { class: "graph flow-frame", tabindex: 0, role: "group", "aria-label": "The ways of viewers, left to right; the table below says the same" }, canvas),
    tip,
  );
}

function ribbon(flow: Flow): SVGElement {
  const [x0, x1] = [flow.from.x + bar, flow.to.x];
  const bend = (x1 - x0) / 2;
  const [y0, y1] = [flow.y0 + headRoom, flow.y1 + headRoom];
  return s("path", {
    class: "ribbon",
    d: `M${x0},${y0.toFixed(1)}C${x0 + bend},${y0.toFixed(1)} ${x1 - bend},${y1.toFixed(1)} ${x1},${y1.toFixed(1)}`,
    "stroke-width": Math.max(1, flow.width).toFixed(1),
    "data-from": name(flow.from),
    "data-to": name(flow.to),
  });
}

/** A stop's bar, and those for whom it is the last as a short stub that leads nowhere. */
function marks(stop: Stop, endings: ReadonlySet<string>): SVGElement[] {
  const part = stop.viewers === 0 ? 0 : (stop.stopped / stop.viewers) * stop.height;
  const top = stop.y + headRoom;
  const ended = endings.has(stop.id);
  return [
    s("rect", { class: ended ? "flow-bar ended" : "flow-bar", x: stop.x, y: top.toFixed(1), width: bar, height: stop.height.toFixed(1), rx: 2 }),
    ...(part > 0 && !ended
      ? [s("rect", { class: "flow-stub", x: stop.x + bar, y: (top + stop.height - part).toFixed(1), width: stub, height: Math.max(1, part).toFixed(1) })]
      : []),
  ];
}

function stopButton(stop: Stop, flows: readonly Flow[], titles: ReadonlyMap<string, string>, pitch: number, tip: HTMLElement, canvas: HTMLElement): HTMLElement {
  const title = stopTitle(stop, titles);
  const rows = whereTo(stop, flows, titles);
  const button = h(
    "button",
    {
      type: "button",
      class: "flow-stop-button",
      style: `left:${stop.x}px;top:${stop.top + headRoom}px;width:${pitch - 6}px;height:${stop.space}px`,
    },
    h("span", { class: "spoken" }, `Beat ${stop.column + 1}, ${title}: ${count(stop.viewers, "viewer")}; ${rows.map(([to, viewers]) => `${to} ${viewers}`).join("; ")}.`),
    h("span", { class: "flow-text", "aria-hidden": true }, h("b", {}, stop.viewers.toLocaleString("en")), h("span", { class: "flow-title" }, title)),
  );
  const details = (): HTMLElement =>
    h(
      "div",
      {},
      h("strong", {}, title),
      h("p", {}, `${count(stop.viewers, "viewer")} as beat ${stop.column + 1}`),
      stop.id === otherId && h("p", {}, others(stop, titles)),
      h("dl", {}, ...rows.flatMap(([to, viewers]) => [h("dt", {}, to), h("dd", {}, viewers)])),
    );
  tipOn(button, tip, details, (on) => {
    canvas.toggleAttribute("data-lit", on);
    for (const path of canvas.querySelectorAll<SVGPathElement>(".ribbon"))
      path.classList.toggle("lit", on && (path.dataset.from === name(stop) || path.dataset.to === name(stop)));
  });
  return button;
}

function whereTo(stop: Stop, flows: readonly Flow[], titles: ReadonlyMap<string, string>): (readonly [string, string])[] {
  const rows: (readonly [string, string])[] = flows
    .filter((flow) => flow.from === stop)
    .sort((a, b) => b.viewers - a.viewers)
    .map((flow) => [`to ${stopTitle(flow.to, titles)}`, flow.viewers.toLocaleString("en")]);
  if (stop.later > 0) rows.push(["went on, not drawn", stop.later.toLocaleString("en")]);
  if (stop.stopped > 0) rows.push(["their last beat so far", stop.stopped.toLocaleString("en")]);
  return rows;
}

function stopTitle(stop: Stop, titles: ReadonlyMap<string, string>): string {
  return stop.id === otherId ? count(stop.beats.length, "other") : (titles.get(stop.id) ?? stop.id);
}

function others(stop: Stop, titles: ReadonlyMap<string, string>): string {
  const names = stop.beats.slice(0, namedOthers).map((id) => short(titles.get(id) ?? id, 32));
  return `${names.join(", ")}${stop.beats.length > namedOthers ? " …" : ""}`;
}

function name(stop: Stop): string {
  return `${stop.column} ${stop.id}`;
}
