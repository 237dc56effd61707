import type { ShotView } from "../../protocol.ts";
import type { Store } from "../memory/store.ts";
import { ReportPanel, type ShotReport } from "../reports/reportPanel.ts";
import { SettingsPanel } from "./panel.ts";
import { loadSettings, saveSettings, type Settings } from "./settings.ts";

export interface SettingsDeskEvents {
  opened(): void;
  changed(): void;
  report(report: ShotReport): void;
  startOver(): void;
  closed(): void;
}

/** The viewer's wishes: kept on the device, shown in the panel, and told to the style sheet. */
export class SettingsDesk {
  readonly #store: Store;
  readonly #player: HTMLElement;
  readonly #home: string | undefined;
  readonly #events: SettingsDeskEvents;
  #panel: SettingsPanel | ReportPanel | undefined;
  #now: Settings;
  #loud: Settings["sound"] = "full";

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
  open(paced: boolean, shot?: ShotView): void {
    this.#show(new SettingsPanel(this.#now, paced, this.#home, {
      changed: (settings) => {
        this.#change(settings);
      },
      report:
        shot &&
        (() => {
          this.#show(new ReportPanel(shot, { send: (report) => { this.#events.report(report); }, closed: () => { this.#events.closed(); } }));
        }),
      startOver: () => {
        this.#events.startOver();
      },
      closed: () => {
        this.#events.closed();
      },
    }));
  }

  #show(panel: SettingsPanel | ReportPanel): void {
    this.#panel?.element.remove();
    this.#panel = panel;
    this.#player.append(panel.element);
    this.#events.opened();
    panel.open();
  }

  /** Off, and as loud again as it was. */
  mute(): void {
    const { sound } = this.#now;
    if (sound !== "off") this.#loud = sound;
    this.#change({ ...this.#now, sound: sound === "off" ? this.#loud : "off" });
  }

  #change(settings: Settings): void {
    this.#now = settings;
    saveSettings(this.#store, settings);
    this.#apply();
    this.#events.changed();
  }

  #apply(): void {
    this.#player.dataset.captions = this.#now.captions;
    this.#player.dataset.advance = this.#now.advance;
  }
}
