import "@interactive-drama/client/player";
import type { DramaPlayerElement, DramaPlayerEvents } from "@interactive-drama/client/player";
import { useEffect, useRef, type DetailedHTMLProps, type HTMLAttributes, type ReactNode } from "react";

type Name = keyof DramaPlayerEvents;

/** `drama-gate` is heard by `onGate`, and so on. */
type Prop<N extends Name> = N extends `drama-${infer Short}` ? `on${Capitalize<Short>}` : never;
type Handlers = { [N in Name as Prop<N>]?: (detail: DramaPlayerEvents[N]) => void };

export interface DramaPlayerProps extends Handlers {
  /** The server's address; the page's own when absent. */
  src?: string;
  story: string;
  /** The viewer's token, asked for at each connection. */
  token?: () => Promise<string>;
  /** What lies over the film at a closed gate, in place of the player's own card. */
  paywall?: ReactNode;
  /** The choices, in place of the player's own. */
  choices?: ReactNode;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "drama-player": DetailedHTMLProps<HTMLAttributes<DramaPlayerElement>, DramaPlayerElement> &
        Pick<DramaPlayerProps, "src" | "story" | "token">;
    }
  }
}

/** `<drama-player>` as a component: its events are props, its slots are children. */
export function DramaPlayer({ src, story, token, paywall, choices, ...handlers }: DramaPlayerProps) {
  const player = useRef<DramaPlayerElement>(null);
  const latest = useRef<Handlers>(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const ended = new AbortController();
    for (const name of names) listen(player.current, name, latest, ended.signal);
    return () => ended.abort();
  }, []);
  return (
    <drama-player ref={player} src={src} story={story} token={token}>
      {paywall && <div slot="paywall">{paywall}</div>}
      {choices && <div slot="choices">{choices}</div>}
    </drama-player>
  );
}

/** The events this app hears; each has its prop. */
const names = ["drama-beat", "drama-choices", "drama-locked", "drama-gate", "drama-ending", "drama-error"] as const;

function listen<N extends Name>(element: DramaPlayerElement | null, name: N, latest: { current: Handlers }, signal: AbortSignal) {
  const short = name.slice("drama-".length);
  const prop = `on${short.charAt(0).toUpperCase()}${short.slice(1)}` as Prop<N>;
  element?.addEventListener(
    name,
    (event) => {
      const handler = latest.current[prop] as ((detail: DramaPlayerEvents[N]) => void) | undefined;
      handler?.((event as CustomEvent<DramaPlayerEvents[N]>).detail);
    },
    { signal },
  );
}
