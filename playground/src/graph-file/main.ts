import { layOutGraph, type PlacedNode } from "../graph/layout.ts";
import { h, s } from "../report/dom.ts";
import { Camera } from "./camera.ts";
import { details, kinds } from "./details.ts";
import "./graph-file.css";
import { ways, type StoryNode, type StoryPage } from "./model.ts";
import { Search } from "./search.ts";

const cardWidth = 208;
const panelWidth = 360;

function read(): StoryPage {
  const text = document.getElementById("graph-data")?.textContent;
  return text ? (JSON.parse(text) as StoryPage) : { title: "No story", nodes: [], edges: [] };
}

function draw(node: StoryNode, { x, y, width, height }: PlacedNode): HTMLButtonElement {
  const card = h(
    "button",
    { type: "button", class: `card ${node.kind}`, "data-id": node.id, "aria-label": `${kinds[node.kind]}: ${node.title}` },
    h("span", { class: "title" }, node.title),
    node.kind !== "start" && h("span", { class: "id" }, node.kind === "decision" ? node.id : `${node.kind === "ending" ? "◆" : "✕"} ${node.id}`),
  );
  Object.assign(card.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
  return card;
}

function counted(page: StoryPage): string {
  const count = (kind: StoryNode["kind"], one: string): string | null => {
    const { length } = page.nodes.filter((node) => node.kind === kind);
    return length === 0 ? null : `${length} ${one}${length === 1 ? "" : "s"}`;
  };
  return [count("decision", "decision"), count("ending", "ending"), count("deadEnd", "dead end")].filter(Boolean).join(", ");
}

/** Goes from a card to a neighbour: down and up along the ways, left and right to what stands beside it. */
function neighbour(page: StoryPage, placed: ReadonlyMap<string, PlacedNode>, from: string, key: string): string | undefined {
  if (key === "ArrowDown") return page.edges.find((edge) => edge.from === from && edge.to !== from)?.to;
  if (key === "ArrowUp") return page.edges.find((edge) => edge.to === from && edge.from !== from)?.from;
  const here = placed.get(from);
  if (!here || !key.startsWith("Arrow")) return undefined;
  const side = key === "ArrowRight" ? 1 : -1;
  return [...placed.values()]
    .filter((node) => (node.x - here.x) * side > 0 && Math.abs(node.y - here.y) < here.height)
    .sort((a, b) => (a.x - b.x) * side)[0]?.id;
}

async function show(page: StoryPage, root: HTMLElement): Promise<void> {
  document.title = page.title;
  const graph = await layOutGraph(
    page.nodes.map(({ id, kind }) => ({ id, width: kind === "start" ? 96 : cardWidth, height: kind === "start" ? 36 : 76 })),
    ways(page),
  );
  const nodes = new Map(page.nodes.map((node) => [node.id, node]));
  const placed = new Map(graph.nodes.map((node) => [node.id, node]));
  const cards = new Map<string, HTMLButtonElement>();
  const canvas = h("div", { class: "canvas" });
  Object.assign(canvas.style, { width: `${graph.width}px`, height: `${graph.height}px` });
  const drawn = s("svg", { width: graph.width, height: graph.height, "aria-hidden": true });
  canvas.append(drawn);
  const lines = graph.edges.map(({ way, path, middle }) => {
    const label = h("span", { class: "way-label" }, way.labels.join(" · "));
    Object.assign(label.style, { left: `${middle.x}px`, top: `${middle.y}px` });
    const line = s("path", { d: path, class: "way" });
    drawn.append(line);
    if (way.labels.length > 0) canvas.append(label);
    return { way, line, label };
  });
  for (const place of graph.nodes) {
    const node = nodes.get(place.id);
    if (!node) continue;
    const card = draw(node, place);
    cards.set(node.id, card);
    canvas.append(card);
  }

  const frame = h("div", { class: "frame", tabindex: 0, role: "group", "aria-label": "Story graph, from top to bottom. Arrow keys move along it." }, canvas);
  const panel = h("aside", { class: "panel", "aria-live": "polite", hidden: true });
  const percent = h("output", { class: "percent" });
  const camera = new Camera(frame, canvas, graph, (zoom) => {
    percent.value = `${Math.round(zoom * 100)} %`;
    canvas.classList.toggle("far", zoom < 0.35);
  });

  const select = (id: string | null): void => {
    for (const [other, card] of cards) card.classList.toggle("chosen", other === id);
    for (const { way, line, label } of lines) {
      const lit = id !== null && (way.from === id || way.to === id);
      line.classList.toggle("lit", lit);
      label.classList.toggle("lit", lit && way.from === id);
    }
    canvas.classList.toggle("picking", id !== null);
    const node = id === null ? undefined : nodes.get(id);
    panel.hidden = !node;
    panel.replaceChildren(...(node ? [details(page, node, go, () => { select(null); cards.get(node.id)?.focus(); })] : []));
  };
  const look = (id: string): void => {
    const place = placed.get(id);
    const wide = window.innerWidth > 800;
    if (place) camera.lookAt({ x: place.x + place.width / 2, y: place.y + place.height / 2 }, wide ? panelWidth : 0);
  };
  function go(id: string): void {
    select(id);
    look(id);
  }
  for (const [id, card] of cards) {
    card.addEventListener("click", () => { select(id); });
    card.addEventListener("focus", () => { if (card.matches(":focus-visible")) look(id); });
  }

  const search = new Search(
    page,
    (found) => {
      canvas.classList.toggle("searching", found.length > 0);
      for (const [id, card] of cards) card.classList.toggle("match", found.includes(id));
    },
    go,
  );
  const button = (words: string, text: string, action: () => void): HTMLButtonElement => {
    const made = h("button", { type: "button", "aria-label": words, title: words }, text);
    made.addEventListener("click", action);
    return made;
  };
  root.replaceChildren(
    h(
      "header",
      { class: "bar" },
      h("div", { class: "name" }, h("h1", {}, page.title), h("p", {}, counted(page))),
      search.element,
      h(
        "div",
        { class: "zoom", role: "group", "aria-label": "Zoom" },
        button("Zoom out", "−", () => { camera.out(); }),
        percent,
        button("Zoom in", "+", () => { camera.in(); }),
        button("Show all of it", "Fit", () => { camera.fit(); }),
      ),
    ),
    h("main", {}, frame, panel),
  );

  frame.addEventListener("keydown", (event) => {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.id : undefined;
    if (focused !== undefined) {
      const next = neighbour(page, placed, focused, event.key);
      if (next !== undefined) {
        event.preventDefault();
        cards.get(next)?.focus();
        go(next);
      }
      return;
    }
    const pan = { ArrowLeft: [80, 0], ArrowRight: [-80, 0], ArrowUp: [0, 80], ArrowDown: [0, -80] }[event.key];
    if (!pan) return;
    event.preventDefault();
    camera.panBy(pan[0] ?? 0, pan[1] ?? 0);
  });
  document.addEventListener("keydown", (event) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      "/": () => { search.field.focus(); },
      "+": () => { camera.in(); },
      "-": () => { camera.out(); },
      "0": () => { camera.fit(); },
      Escape: () => { select(null); },
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  const start = graph.nodes.find((node) => node.id === page.nodes[0]?.id);
  camera.open({ x: start ? start.x + start.width / 2 : graph.width / 2, y: 0 });
}

const root = document.getElementById("graph");
if (root) {
  root.replaceChildren(h("p", { class: "wait" }, "Drawing the graph…"));
  // The words are painted before the layout takes the thread.
  requestAnimationFrame(() => setTimeout(() => void show(read(), root)));
}
