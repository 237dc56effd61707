type Child = Node | string | undefined | false;

interface Properties {
  readonly class?: string | undefined;
  readonly part?: string | undefined;
  readonly testId?: string | undefined;
  readonly text?: string | undefined;
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly onClick?: (event: MouseEvent) => void;
}

/** An element with its children. Text is always text, never markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (properties.class) element.className = properties.class;
  if (properties.part) element.setAttribute("part", properties.part);
  if (properties.testId) element.dataset.testid = properties.testId;
  if (properties.text !== undefined) element.textContent = properties.text;
  for (const [name, value] of Object.entries(properties.attributes ?? {}))
    if (value !== undefined) element.setAttribute(name, value);
  if (properties.onClick) (element as HTMLElement).addEventListener("click", properties.onClick);
  for (const child of children) if (child !== undefined && child !== false) element.append(child);
  return element;
}

/** Takes the keyboard to an element, unless it is at work elsewhere in the page: in a field, an editor, a menu. */
export function takeKeyboard(element: HTMLElement | null | undefined): void {
  const active = document.activeElement;
  const free = !active || active === document.body || active.contains(element ?? null) || active.shadowRoot?.contains(element ?? null);
  if (free) element?.focus({ preventScroll: true });
}

/** Resolves when what stands in the page now is painted; out of sight nothing is, and nothing needs to be. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const done = () => {
      listening.abort();
      resolve();
    };
    document.addEventListener("visibilitychange", done, { signal: listening.signal });
    if (document.hidden) done();
    else requestAnimationFrame(() => requestAnimationFrame(done));
  });
}

const svgNamespace = "http://www.w3.org/2000/svg";

export function svg(tag: string, attributes: Readonly<Record<string, string>>, ...children: Node[]): SVGElement {
  const element = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const icons = {
  pause: "M8 5v14M16 5v14",
  play: "M8 5.5v13l10.5-6.5z",
  settings: "M4 8h9M19 8h1M4 16h1M11 16h9M13 8a3 3 0 1 0 6 0 3 3 0 1 0-6 0M5 16a3 3 0 1 0 6 0 3 3 0 1 0-6 0",
  sound: "M4 10v4h4l5 4V6L8 10zM16.5 9.2a4 4 0 0 1 0 5.6M19.2 6.5a8 8 0 0 1 0 11",
  muted: "M4 10v4h4l5 4V6L8 10zM17 9.8l4.4 4.4M21.4 9.8L17 14.2",
  replay: "M5 12a7 7 0 1 0 2.3-5.2M5 4v4.2h4.2",
  close: "M6 6l12 12M18 6L6 18",
  lock: "M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3",
  journey: "M8 19h7.5a3.5 3.5 0 0 0 0-7h-7a3.5 3.5 0 0 1 0-7H16M4 19a2 2 0 1 0 4 0 2 2 0 1 0-4 0M16 5a2 2 0 1 0 4 0 2 2 0 1 0-4 0",
  check: "M5 12.5l4.5 4.5L19 7.5",
} as const;

/** A line icon; it says nothing to screen readers, its button does. */
export function icon(name: keyof typeof icons): SVGElement {
  const path = svg("path", { d: icons[name] });
  return svg("svg", { viewBox: "0 0 24 24", class: `icon icon-${name}`, "aria-hidden": "true" }, path);
}
