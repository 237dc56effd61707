import type { Backstage } from "./backstage.ts";
import type { Controls } from "./controls.ts";
import { listen } from "./input.ts";
import type { Journey } from "./journey/journey.ts";
import type { Pausing } from "./pausing.ts";

export interface Heeding {
  readonly pausing: Pausing;
  readonly controls: Controls;
  readonly journey: Journey;
}

/** Does what the viewer's hands and keys say. `acted` is called at each: a browser takes it for leave to make sound. */
export function heed({ screen, settings, element, stopping }: Backstage, { pausing, controls, journey }: Heeding, acted: () => void): void {
  const paced = (act: () => void) => () => {
    if (screen.view?.paced) act();
  };
  listen(element, stopping, {
    hidden: (hidden) => {
      pausing.hidden(hidden);
    },
    wake: () => {
      controls.wake();
    },
    acted,
    tap: paced(() => {
      pausing.goOn();
    }),
    occupied: () => settings.isOpen || journey.isOpen,
    keys: {
      take: (index) => screen.director?.take(index),
      advance: () => {
        if (pausing.paused || screen.view?.paced) pausing.goOn();
      },
      back: () => screen.director?.back(),
      pause: paced(() => {
        pausing.toggle();
      }),
      mute: paced(() => {
        settings.mute();
      }),
      replay: () => screen.director?.replay(),
      captions: paced(() => {
        settings.caption();
      }),
    },
  });
}
