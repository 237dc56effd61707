/** What the studio's server answers; docs/studio.md names each. */

export type Severity = "info" | "warning" | "error";

export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string | null;
  /** From 1. */
  readonly line: number | null;
  /** From 1, in UTF-16 units. */
  readonly column: number | null;
  readonly help: string;
}

export type BeatKind = "start" | "decision" | "ending" | "deadEnd";

export interface GraphNode {
  readonly id: string;
  readonly kind: BeatKind;
  readonly title: string;
  readonly file: string | null;
  readonly line: number | null;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: "flow" | "choice";
  readonly label: string;
}

export interface StoryGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface NamedKey {
  readonly key: string;
  readonly name: string;
}

export interface StoryNames {
  readonly cast: readonly NamedKey[];
  readonly places: readonly NamedKey[];
  readonly shotTerms: readonly string[];
  readonly tagKeys: readonly string[];
}

export interface StoryReading {
  readonly diagnostics: readonly Diagnostic[];
  readonly version: string | null;
  readonly title: string;
  readonly graph: StoryGraph | null;
  readonly names: StoryNames;
}

export interface ProjectView {
  readonly id: string;
  readonly path: string;
  readonly writable: boolean;
  readonly main: string;
  readonly files: readonly string[];
  readonly story: StoryReading;
  readonly served: string | null;
}

export interface ProjectText {
  readonly path: string;
  readonly text: string;
  readonly stamp: string;
}

export interface PublishedVersion {
  readonly version: string;
  readonly continued: number;
  readonly earlier: number;
  readonly stayed: number;
}

export interface SavedFile {
  readonly stamp: string;
  readonly story: { readonly reading: StoryReading; readonly published: PublishedVersion | null };
}

export interface ProjectCard {
  readonly title: string;
  readonly path: string;
  readonly writable: boolean;
}

export interface HomeView {
  readonly recent: readonly ProjectCard[];
  readonly bundled: readonly ProjectCard[];
  readonly parent: string;
}

export interface FolderListing {
  readonly path: string;
  readonly parent: string | null;
  readonly isStory: boolean;
  readonly folders: readonly { readonly name: string; readonly path: string; readonly isStory: boolean }[];
}

export interface LinePlace {
  readonly file: string;
  readonly line: number;
}

export interface Rehearsal {
  readonly session: string;
  readonly resumeKey: string;
  /** The beat it stands at. */
  readonly beat: string;
  /** The line to show first; null for the beat's first. */
  readonly line: string | null;
}
