import { Fragment, useCallback, useEffect, useRef, useState, type ReactElement, type ReactNode } from "react";

export interface Pane {
  readonly id: string;
  readonly label: string;
  /** Share of the width to begin with. */
  readonly share: number;
  /** In pixels. */
  readonly least: number;
  readonly content: ReactNode;
}

const step = 24;

/** Panes side by side, with borders that are dragged, or moved with the arrow keys. */
export function Split({ name, panes }: { readonly name: string; readonly panes: readonly Pane[] }): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const [shares, setShares] = useState<readonly number[]>(() => stored(name, panes));
  useEffect(() => {
    localStorage.setItem(key(name), JSON.stringify(shares));
  }, [name, shares]);

  const move = useCallback(
    (border: number, pixels: number) => {
      const width = frame.current?.clientWidth ?? 1;
      setShares((now) => moved(now, border, pixels, width, panes.map(({ least }) => least)));
    },
    [panes],
  );

  return (
    <div className="split" ref={frame}>
      {panes.map((pane, index) => (
        <Fragment key={pane.id}>
          {index > 0 && <Border label={`Width of ${panes[index - 1]?.label ?? ""}`} now={shares[index - 1] ?? 0} move={(pixels) => { move(index - 1, pixels); }} />}
          <section className={`pane pane-${pane.id}`} aria-label={pane.label} style={{ flex: `${shares[index] ?? 1} 1 0`, minWidth: pane.least }}>
            {pane.content}
          </section>
        </Fragment>
      ))}
    </div>
  );
}

function Border({ label, now, move }: { readonly label: string; readonly now: number; readonly move: (pixels: number) => void }): ReactElement {
  const from = useRef<number>(null);
  return (
    <div
      className="border"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={Math.round(now * 100)}
      aria-valuemin={0}
      aria-valuemax={100}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = event.clientX;
      }}
      onPointerMove={(event) => {
        if (from.current === null) return;
        move(event.clientX - from.current);
        from.current = event.clientX;
      }}
      onPointerUp={() => {
        from.current = null;
      }}
      onKeyDown={(event) => {
        if (event.key === "ArrowLeft") move(-step);
        else if (event.key === "ArrowRight") move(step);
        else return;
        event.preventDefault();
      }}
    />
  );
}

/** Shares after a border was moved; no pane becomes narrower than it can be. */
export function moved(
  shares: readonly number[],
  border: number,
  pixels: number,
  width: number,
  least: readonly number[],
): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const left = shares[border] ?? 0;
  const right = shares[border + 1] ?? 0;
  const perPixel = total / Math.max(1, width);
  const low = (least[border] ?? 0) * perPixel - left;
  const high = right - (least[border + 1] ?? 0) * perPixel;
  const by = Math.min(Math.max(pixels * perPixel, low), high);
  if (low > high) return shares;
  return shares.map((share, index) => (index === border ? left + by : index === border + 1 ? right - by : share));
}

const key = (name: string) => `interactive-drama:studio:panes:${name}`;

function stored(name: string, panes: readonly Pane[]): readonly number[] {
  try {
    const saved = JSON.parse(localStorage.getItem(key(name)) ?? "null") as unknown;
    if (Array.isArray(saved) && saved.length === panes.length && saved.every((share) => typeof share === "number" && share > 0))
      return saved as number[];
  } catch {
    // A broken memory is no memory.
  }
  return panes.map(({ share }) => share);
}
