import { address } from "../../stories.ts";
import { kindOf, mediaOf } from "../media.ts";
import { loadVideo } from "./videoPicture.ts";

type Media = HTMLImageElement | HTMLVideoElement;

/** Pictures behind the open choices: loaded while the viewer decides, handed over when one is shown. */
export class Ahead {
  readonly #server: string;
  readonly #loading = new Map<string, Media>();

  constructor(server: string) {
    this.#server = server;
  }

  /** Forgets what was taken back. */
  drop(gone: ReadonlySet<string>): void {
    for (const [name, media] of this.#loading) {
      if (!gone.has(name)) continue;
      forget(media);
      this.#loading.delete(name);
    }
  }

  /** Loads these and forgets what else was loading. */
  load(urls: readonly string[]): void {
    const wanted = new Set(urls.map(mediaOf));
    for (const [name, media] of this.#loading) {
      if (wanted.has(name)) continue;
      forget(media);
      this.#loading.delete(name);
    }
    for (const url of urls) {
      const name = mediaOf(url);
      const kind = kindOf(url);
      if (this.#loading.has(name) || kind === "sound") continue;
      const source = address(this.#server, url);
      this.#loading.set(name, kind === "video" ? loadVideo(source) : loadImage(source));
    }
  }

  video(url: string): HTMLVideoElement | undefined {
    return this.#take(url, HTMLVideoElement);
  }

  image(url: string): HTMLImageElement | undefined {
    return this.#take(url, HTMLImageElement);
  }

  /** Each is handed over once. */
  #take<T extends Media>(url: string, kind: new () => T): T | undefined {
    const name = mediaOf(url);
    const media = this.#loading.get(name);
    if (!(media instanceof kind)) return undefined;
    this.#loading.delete(name);
    return media;
  }
}

/** A video keeps what it has loaded until it is told to load nothing. */
function forget(media: Media): void {
  media.removeAttribute("src");
  if (media instanceof HTMLVideoElement) media.load();
}

function loadImage(source: string): HTMLImageElement {
  const image = new Image();
  image.src = source;
  return image;
}
