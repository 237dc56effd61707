import type { ShotView } from "../../protocol.ts";
import type { Store } from "../memory/store.ts";
import { ReportPanel, type ShotReport } from "../reports/reportPanel.ts";
import { SettingsPanel } from "./panel.ts";
import { loadSettings, saveSettings, settingsIn, type Settings } from "./settings.ts";

export interface SettingsDeskEvents {
  opened(): void;
  changed(settings: Settings, before: Settings): void;
  report(report: ShotReport): void;
  startOver(): void;
  closed(): void;
}

/** What the panel shows beside the settings. */
export interface PanelContents {
  /** A page has fewer wishes than a film. */
  readonly paced: boolean;
  /** The shot on screen, which can be reported. */
  readonly shot: ShotView | undefined;
  /** The languages the story can be watched in, and the one it is watched in. */
  readonly locales: readonly string[];
  readonly locale: string | undefined;
}

/** The viewer's wishes: kept on the device, shown in the panel, and told to the style sheet. */
export class SettingsDesk {
  readonly #store: Store;
  readonly #player: HTMLElement;
  readonly #home: string | undefined;
  readonly #events: SettingsDeskEvents;
  #panel: SettingsPanel | ReportPanel | undefined;
  /** As they are remembered: without what the page asked for. */
  #kept: Settings;
  #now: Settings;
  #loud: Settings["sound"] = "full";
  #shown: Settings["captions"] = "medium";

  /** `asked` is what the page wishes for this visit. */
  constructor(store: Store, player: HTMLElement, home: string | undefined, asked: Partial<Settings>, events: SettingsDeskEvents) {
    this.#store = store;
    this.#player = player;
    this.#home = home;
    this.#events = events;
    this.#kept = loadSettings(store);
    this.#now = { ...this.#kept, ...asked };
    if (this.#kept.sound !== "off") this.#loud = this.#kept.sound;
    this.#apply();
  }

  get now(): Settings {
    return this.#now;
  }

  get isOpen(): boolean {
    return this.#panel?.element.open === true;
  }

  /** Opens the panel over the player. */
  open(contents: PanelContents): void {
    const { shot } = contents;
    this.#show(
      new SettingsPanel(this.#now, contents, this.#home, {
        changed: (changes) => {
          this.change(changes);
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
      }),
    );
  }

  /** Takes what changes; what is no setting is left out. What the page wishes for a visit is not kept. */
  change(changes: Partial<Settings>, keep = true): void {
    const known = settingsIn(changes);
    const before = this.#now;
    this.#now = { ...before, ...known };
    if (keep) {
      this.#kept = { ...this.#kept, ...known };
      saveSettings(this.#store, this.#kept);
    }
    this.#apply();
    this.#events.changed(this.#now, before);
  }

  /** Off, and as loud again as it was. */
  mute(muted = this.#now.sound !== "off", keep = true): void {
    const { sound } = this.#now;
    if (muted === (sound === "off")) return;
    if (muted) this.#loud = sound;
    this.change({ sound: muted ? "off" : this.#loud }, keep);
  }

  /** Captions off, and as large again as they were. */
  caption(): void {
    const { captions } = this.#now;
    if (captions !== "off") this.#shown = captions;
    this.change({ captions: captions === "off" ? this.#shown : "off" });
  }

  #show(panel: SettingsPanel | ReportPanel): void {
    this.#panel?.element.remove();
    this.#panel = panel;
    this.#player.append(panel.element);
    this.#events.opened();
    panel.open();
  }

  #apply(): void {
    const { dataset } = this.#player;
    dataset.captions = this.#now.captions;
    dataset.ground = this.#now.captionGround;
    dataset.advance = this.#now.advance;
  }
}
