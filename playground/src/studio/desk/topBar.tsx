import type { ReactElement } from "react";
import type { DeskState } from "./deskModel.ts";

export interface TopBarProps {
  readonly state: DeskState;
  readonly dirty: boolean;
  readonly problemsShown: boolean;
  readonly onProblems: () => void;
  readonly onPlayHere: (() => void) | undefined;
  readonly onSave: () => void;
  readonly onHome: () => void;
}

const count = (number: number, one: string) => `${number} ${number === 1 ? one : `${one}s`}`;

export function TopBar({ state, dirty, problemsShown, onProblems, onPlayHere, onSave, onHome }: TopBarProps): ReactElement {
  const { project, reading, checking, saving } = state;
  const errors = reading.diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = reading.diagnostics.filter(({ severity }) => severity === "warning").length;
  const health = errors > 0 ? "error" : warnings > 0 ? "warning" : "fine";
  const words = errors + warnings === 0 ? "No problems" : [errors > 0 && count(errors, "error"), warnings > 0 && count(warnings, "warning")].filter(Boolean).join(", ");
  return (
    <header className="top">
      <button type="button" className="home-link" onClick={onHome} aria-label="All stories" title="All stories">
        <img src="/icon.svg" alt="" />
      </button>
      <h1>{reading.title}</h1>
      <span className="muted path" title={project.path}>
        {project.path}
      </span>
      <span className="spring" />
      <button type="button" className={`health ${health}`} aria-pressed={problemsShown} onClick={onProblems} data-testid="health" data-checking={checking}>
        <span className="health-mark" aria-hidden>
          {errors > 0 ? "✕" : warnings > 0 ? "!" : "✓"}
        </span>
        {words}
      </button>
      <button type="button" onClick={onPlayHere} disabled={!onPlayHere} title="Play from the cursor (Ctrl+Enter)">
        ▶ Play from here
      </button>
      <button
        type="button"
        className="primary"
        onClick={onSave}
        disabled={!dirty || saving || !project.writable}
        title="Save (Ctrl+S)"
        data-testid="save"
      >
        {saving ? "Saving…" : dirty ? "Save" : project.writable ? "Saved" : "Read only"}
      </button>
    </header>
  );
}
