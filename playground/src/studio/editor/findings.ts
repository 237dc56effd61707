import type { Diagnostic as Finding } from "../model.ts";
import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";

/** A file's findings as the editor marks them: from the column to the end of what stands there. */
export function marksOf(doc: Text, findings: readonly Finding[], help: (code: string) => void): Diagnostic[] {
  return findings.map((finding) => {
    const line = doc.line(Math.min(Math.max(1, finding.line ?? 1), doc.lines));
    const start = Math.min(line.from + Math.max(0, (finding.column ?? 1) - 1), line.to);
    const text = line.text.slice(start - line.from);
    const blank = text.length - text.trimStart().length;
    const from = text.trim() === "" ? line.from : start + blank;
    return {
      from,
      to: Math.max(from, line.from + line.text.trimEnd().length),
      severity: finding.severity,
      message: finding.message,
      renderMessage: () => explain(finding, help),
    };
  });
}

/** A finding in words: everything in it is text, whatever the script says. */
function explain(finding: Finding, help: (code: string) => void): HTMLElement {
  const box = document.createElement("div");
  box.className = "finding-tip";
  const message = document.createElement("p");
  message.textContent = finding.message;
  const hint = document.createElement("p");
  hint.className = "muted";
  hint.textContent = finding.help;
  const link = document.createElement("button");
  link.type = "button";
  link.className = "link";
  link.textContent = `${finding.code}: what this means`;
  link.addEventListener("click", () => {
    help(finding.code);
  });
  box.append(message, hint, link);
  return box;
}
