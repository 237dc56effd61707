import type { Store } from "../memory/store.ts";
import { SettingsPanel } from "./panel.ts";
import { loadSettings, saveSettings, type Settings } from "./settings.ts";

export interface SettingsDeskEvents {
  opened(): void;
  changed(): void;
  startOver(): void;
  closed(): void;
}

/** The viewer's wishes: kept on the device, shown in the panel, and told to the style sheet. */
export class SettingsDesk {
  readonly #store: Store;
  readonly #player: HTMLElement;
  readonly #home: string | undefined;
  readonly #events: SettingsDeskEvents;
  #panel: SettingsPanel | undefined;
  #now: Settings;

  constructor(store: Store, player: HTMLElement, home: string | undefined, events: SettingsDeskEvents) {
    this.#store = store;
    this.#player = player;
    this.#home = home;
    this.#events = events;
    this.#now = loadSettings(store);
    this.#apply();
  }

  get now(): Settings {
    return this.#now;
  }

  get isOpen(): boolean {
    return this.#panel?.element.open === true;
  }

  /** Opens the panel over the player; a page has fewer wishes than a film. */
  open(paced: boolean): void {
    this.#panel?.element.remove();
    this.#panel = new SettingsPanel(this.#now, paced, this.#home, {
      changed: (settings) => {
        this.#now = settings;
        saveSettings(this.#store, settings);
        this.#apply();
        this.#events.changed();
      },
      startOver: () => {
        this.#events.startOver();
      },
      closed: () => {
        this.#events.closed();
      },
    });
    this.#player.append(this.#panel.element);
    this.#events.opened();
    this.#panel.open();
  }

  #apply(): void {
    this.#player.dataset.captions = this.#now.captions;
    this.#player.dataset.advance = this.#now.advance;
  }
}
