import type { ReactElement } from "react";
import type { Diagnostic, LinePlace } from "../model.ts";

const marks = { error: "✕", warning: "!", info: "i" } as const;
const order = { error: 0, warning: 1, info: 2 } as const;

/** Everything the compiler found, worst first; each leads to its line and to its page. */
export function Problems({
  findings,
  onOpen,
  onHelp,
}: {
  readonly findings: readonly Diagnostic[];
  readonly onOpen: (place: LinePlace) => void;
  readonly onHelp: (code: string) => void;
}): ReactElement {
  const sorted = [...findings].sort((a, b) => order[a.severity] - order[b.severity]);
  return (
    <ul className="problems" data-testid="problems">
      {sorted.map((finding, index) => (
        <li key={`${finding.code}:${finding.file ?? ""}:${finding.line ?? 0}:${index}`} className={finding.severity}>
          <button
            type="button"
            className="problem"
            disabled={finding.file === null}
            onClick={() => {
              if (finding.file !== null) onOpen({ file: finding.file, line: finding.line ?? 1 });
            }}
          >
            <span className="problem-mark" aria-label={finding.severity}>
              {marks[finding.severity]}
            </span>
            <span className="problem-words">
              {finding.message} <span className="muted">{finding.help}</span>
            </span>
            {finding.file !== null && (
              <span className="problem-place">
                {finding.file}
                {finding.line === null ? "" : `:${finding.line}`}
              </span>
            )}
          </button>
          <button
            type="button"
            className="link"
            onClick={() => {
              onHelp(finding.code);
            }}
          >
            {finding.code}
          </button>
        </li>
      ))}
    </ul>
  );
}
