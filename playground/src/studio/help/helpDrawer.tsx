import { useEffect, useRef, useState, type ReactElement } from "react";
import { api } from "../api.ts";

/** A diagnostic's page, from this software's own documents. */
export function HelpDrawer({ code, onClose }: { readonly code: string; readonly onClose: () => void }): ReactElement {
  const [page, setPage] = useState<{ html: string } | { problem: string } | null>(null);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    let wanted = true;
    setPage(null);
    api.help(code).then(
      (html) => {
        if (wanted) setPage({ html });
      },
      (reason: unknown) => {
        if (wanted) setPage({ problem: reason instanceof Error ? reason.message : "The page cannot be read." });
      },
    );
    close.current?.focus();
    return () => {
      wanted = false;
    };
  }, [code]);
  return (
    <aside
      className="drawer"
      aria-label={`Help: ${code}`}
      data-testid="help"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <header>
        <strong>{code}</strong>
        <button type="button" className="quiet" ref={close} onClick={onClose} aria-label="Close help">
          ✕
        </button>
      </header>
      {page === null && <p className="muted">Opening the page…</p>}
      {page !== null && "problem" in page && <p>{page.problem}</p>}
      {page !== null && "html" in page && <article dangerouslySetInnerHTML={{ __html: page.html }} />}
    </aside>
  );
}
