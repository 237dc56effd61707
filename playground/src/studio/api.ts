import type {
  FolderListing,
  HomeView,
  LinePlace,
  ProjectText,
  ProjectView,
  Rehearsal,
  SavedFile,
  StoryReading,
} from "./model.ts";

/** The server refused; the message is for the writer. */
export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A file is no longer what the writer began from. */
export class ConflictError extends Error {
  readonly theirs: ProjectText;

  constructor(theirs: ProjectText) {
    super(`${theirs.path} was changed outside the studio.`);
    this.theirs = theirs;
  }
}

const token = () => document.querySelector<HTMLMetaElement>('meta[name="studio-token"]')?.content ?? "";

async function send(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(`/studio/api/${path}`, {
    method,
    headers: { "X-Studio-Token": token(), ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((reason: unknown) => {
    if (signal?.aborted) throw reason;
    throw new ApiError(0, "The server does not answer. Is 'drama studio' still running?");
  });
  if (response.ok || response.status === 409) return response;
  const said = (await response.json().catch(() => ({}))) as { message?: string };
  throw new ApiError(response.status, said.message ?? `The server answered ${response.status}.`);
}

async function json<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  return (await (await send(method, path, body, signal)).json()) as T;
}

const project = (id: string) => `projects/${encodeURIComponent(id)}`;

export const api = {
  home: () => json<HomeView>("GET", "home"),
  folders: (path?: string) =>
    json<FolderListing>("GET", `folders${path === undefined ? "" : `?path=${encodeURIComponent(path)}`}`),
  open: (request: { open?: string; new?: string; copy?: string; in?: string }) =>
    json<ProjectView>("POST", "projects", request),
  project: (id: string) => json<ProjectView>("GET", project(id)),
  file: (id: string, path: string) =>
    json<ProjectText>("GET", `${project(id)}/file?path=${encodeURIComponent(path)}`),
  stamps: (id: string) => json<Readonly<Record<string, string>>>("GET", `${project(id)}/stamps`),
  places: (id: string, ids: readonly string[]) =>
    json<Readonly<Record<string, LinePlace>>>("POST", `${project(id)}/places`, { ids }),
  posters: (id: string) => json<Readonly<Record<string, string>>>("GET", `${project(id)}/posters`),
  rehearse: (id: string, place: LinePlace | null) =>
    json<Rehearsal>("POST", `${project(id)}/rehearsals`, place ?? {}),

  /** Undefined where a later text overtook this one. */
  async check(
    id: string,
    drafts: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<StoryReading | undefined> {
    const response = await send("POST", `${project(id)}/check`, { drafts }, signal);
    return response.status === 204 ? undefined : ((await response.json()) as StoryReading);
  },

  async save(id: string, path: string, text: string, stamp: string | null): Promise<SavedFile> {
    const response = await send("PUT", `${project(id)}/file`, { path, text, stamp });
    if (response.status === 409) throw new ConflictError((await response.json()) as ProjectText);
    return (await response.json()) as SavedFile;
  },

  /** HTML of this software's own documents. */
  async help(code: string): Promise<string> {
    return (await send("GET", `help/${encodeURIComponent(code)}`)).text();
  },
};

export type Api = typeof api;
