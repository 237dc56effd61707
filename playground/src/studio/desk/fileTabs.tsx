import { useState, type ReactElement } from "react";
import { fieldOf } from "../forms.ts";
import type { Diagnostic } from "../model.ts";

export interface FileTabsProps {
  readonly files: readonly string[];
  readonly current: string;
  readonly dirty: (path: string) => boolean;
  readonly findings: readonly Diagnostic[];
  readonly writable: boolean;
  readonly onOpen: (path: string) => void;
  readonly onAdd: (path: string) => void;
}

/** The project's files; arrow keys go from one to the next. */
export function FileTabs({ files, current, dirty, findings, writable, onOpen, onAdd }: FileTabsProps): ReactElement {
  const [naming, setNaming] = useState(false);
  const worst = (path: string) => {
    const of = findings.filter(({ file }) => file === path);
    return of.some(({ severity }) => severity === "error") ? "error" : of.some(({ severity }) => severity === "warning") ? "warning" : "";
  };
  return (
    <div className="tabs">
      <div
        role="tablist"
        aria-label="Files"
        onKeyDown={(event) => {
          const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
          const next = files[files.indexOf(current) + by];
          if (by === 0 || next === undefined) return;
          onOpen(next);
          const tabs = event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]');
          tabs[files.indexOf(next)]?.focus();
        }}
      >
        {files.map((path) => (
          <button
            key={path}
            type="button"
            role="tab"
            aria-selected={path === current}
            tabIndex={path === current ? 0 : -1}
            className={worst(path)}
            onClick={() => { onOpen(path); }}
          >
            {path}
            {dirty(path) && <span className="unsaved" aria-label="not saved" />}
          </button>
        ))}
      </div>
      {writable && !naming && (
        <button type="button" className="quiet" aria-label="New script" title="New script" onClick={() => { setNaming(true); }}>
          +
        </button>
      )}
      {naming && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const name = fieldOf(event.currentTarget, "name");
            setNaming(false);
            if (name) onAdd(name);
          }}
        >
          <input name="name" aria-label="Name of the new script" placeholder="act-two.ink" autoFocus onBlur={() => { setNaming(false); }} />
        </form>
      )}
    </div>
  );
}
