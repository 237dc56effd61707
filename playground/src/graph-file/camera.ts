import type { Point, Size } from "../graph/layout.ts";

const closest = 2.5;
const step = 1.25;

/** Where one looks at the graph from: wheel, pinch, drag and keys move it. */
export class Camera {
  #x = 0;
  #y = 0;
  #zoom = 1;
  #pointers = new Map<number, Point>();

  constructor(
    private readonly frame: HTMLElement,
    private readonly canvas: HTMLElement,
    private readonly size: Size,
    private readonly moved: (zoom: number) => void,
  ) {
    frame.addEventListener("wheel", (event) => { this.#wheel(event); }, { passive: false });
    frame.addEventListener("pointerdown", (event) => { this.#down(event); });
    frame.addEventListener("pointermove", (event) => { this.#move(event); });
    for (const end of ["pointerup", "pointercancel"] as const)
      frame.addEventListener(end, (event) => { this.#up(event); });
  }

  /** All of it, as large as it goes. */
  fit(): void {
    const { clientWidth, clientHeight } = this.frame;
    const zoom = Math.min(clientWidth / this.size.width, clientHeight / this.size.height, 1);
    this.#set((clientWidth - this.size.width * zoom) / 2, (clientHeight - this.size.height * zoom) / 2, zoom);
  }

  /** The top of it, at a size that can be read: where a large story begins. */
  open(at: Point): void {
    this.fit();
    const readable = Math.min(0.9, Math.max(0.55, this.frame.clientWidth / this.size.width));
    if (this.#zoom >= readable) return;
    this.#set(this.frame.clientWidth / 2 - at.x * readable, 24, readable);
  }

  zoomBy(times: number, at: Point = { x: this.frame.clientWidth / 2, y: this.frame.clientHeight / 2 }): void {
    const zoom = Math.min(closest, Math.max(this.#smallest(), this.#zoom * times));
    const change = zoom / this.#zoom;
    this.#set(at.x - (at.x - this.#x) * change, at.y - (at.y - this.#y) * change, zoom);
  }

  in(): void {
    this.zoomBy(step);
  }

  out(): void {
    this.zoomBy(1 / step);
  }

  panBy(x: number, y: number): void {
    this.#set(this.#x + x, this.#y + y, this.#zoom);
  }

  /** Brings a place into the middle of what is not covered, near enough to be read. */
  lookAt({ x, y }: Point, covered: number): void {
    const zoom = Math.max(this.#zoom, 0.7);
    this.#set((this.frame.clientWidth - covered) / 2 - x * zoom, this.frame.clientHeight / 2 - y * zoom, zoom);
  }

  #smallest(): number {
    return Math.min(0.1, this.frame.clientWidth / this.size.width / 2);
  }

  #set(x: number, y: number, zoom: number): void {
    [this.#x, this.#y, this.#zoom] = [x, y, zoom];
    this.canvas.style.transform = `translate(${x.toFixed(2)}px,${y.toFixed(2)}px) scale(${zoom.toFixed(4)})`;
    this.moved(zoom);
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const box = this.frame.getBoundingClientRect();
    this.zoomBy(Math.exp((-event.deltaY * lines * (event.ctrlKey ? 4 : 1)) / 500), {
      x: event.clientX - box.left,
      y: event.clientY - box.top,
    });
  }

  #down(event: PointerEvent): void {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const [other] = [...this.#pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    if (!other && Math.hypot(now.x - before.x, now.y - before.y) < 3 && !this.frame.hasPointerCapture(event.pointerId)) return;
    // A card that is only touched keeps its click; a drag that begins on one is a drag.
    this.frame.setPointerCapture(event.pointerId);
    this.#pointers.set(event.pointerId, now);
    if (!other) {
      this.panBy(now.x - before.x, now.y - before.y);
      return;
    }
    const box = this.frame.getBoundingClientRect();
    const middle = { x: (now.x + other.x) / 2 - box.left, y: (now.y + other.y) / 2 - box.top };
    const apart = (point: Point): number => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
    this.zoomBy(apart(now) / apart(before), middle);
    this.panBy((now.x - before.x) / 2, (now.y - before.y) / 2);
  }

  #up(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
  }
}
