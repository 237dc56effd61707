import type { SettingsDesk } from "../settings/desk.ts";
import { volumes } from "../settings/settings.ts";
import { SoundControl } from "./soundControl.ts";
import { Soundtrack } from "./soundtrack.ts";

/** The soundtrack as the viewer wishes it, and the buttons to wish with. */
export class SoundDesk {
  readonly track: Soundtrack;
  readonly control: SoundControl;
  readonly #settings: SettingsDesk;

  /** `changed` is called when lines take another time: sound came or went, or a voice begins. */
  constructor(server: string, settings: SettingsDesk, changed: () => void) {
    this.#settings = settings;
    this.control = new SoundControl(() => {
      // What the browser keeps back is not off: the press itself lets it begin.
      if (!this.control.isRefused) settings.mute();
    });
    this.track = new Soundtrack(server, {
      state: (state) => {
        this.control.show(state);
        changed();
      },
      spoke: changed,
    });
  }

  /** Whether nothing is heard: by the viewer's wish, or because the browser keeps sound back. */
  get isMuted(): boolean {
    return this.#settings.now.sound === "off" || this.control.isRefused;
  }

  /** Takes the viewer's wish as it is now: the first time too, which whoever made this desk may hear of. */
  apply(): void {
    const { sound } = this.#settings.now;
    this.track.set(sound !== "off", volumes[sound]);
  }
}
