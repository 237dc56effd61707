import { useEffect, useRef, useState, type ReactElement } from "react";
import { api } from "../api.ts";
import type { FolderListing } from "../model.ts";

export interface FolderPickerProps {
  readonly title: string;
  /** True to pick a story, false to pick any folder. */
  readonly storiesOnly: boolean;
  readonly onPick: (path: string) => void;
  readonly onClose: () => void;
}

/** The folders of this machine. */
export function FolderPicker({ title, storiesOnly, onPick, onClose }: FolderPickerProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const [listing, setListing] = useState<FolderListing | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const go = (path?: string) => {
    setProblem(null);
    api.folders(path).then(setListing, (reason: unknown) => {
      setProblem(reason instanceof Error ? reason.message : String(reason));
    });
  };
  useEffect(() => {
    dialog.current?.showModal();
    go();
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-label={title} onClose={onClose} data-testid="folders">
      <h2>{title}</h2>
      <p className="muted place">{listing?.path ?? "…"}</p>
      {problem !== null && <p className="strip error">{problem}</p>}
      <ul className="folders">
        {listing?.parent != null && (
          <li>
            <button type="button" onClick={() => { go(listing.parent ?? undefined); }}>
              ↑ One up
            </button>
          </li>
        )}
        {listing?.folders.map((folder) => (
          <li key={folder.path}>
            <button
              type="button"
              onClick={() => {
                if (folder.isStory && storiesOnly) onPick(folder.path);
                else go(folder.path);
              }}
            >
              {folder.name}
              {folder.isStory && <span className="tag">story</span>}
            </button>
          </li>
        ))}
        {listing?.folders.length === 0 && <li className="muted">No folders in here.</li>}
      </ul>
      <div className="actions">
        <button type="button" onClick={() => { dialog.current?.close(); }}>
          Cancel
        </button>
        <button
          type="button"
          className="primary"
          disabled={!listing || (storiesOnly && !listing.isStory)}
          onClick={() => {
            if (listing) onPick(listing.path);
          }}
        >
          {storiesOnly ? "Open this folder" : "Take this folder"}
        </button>
      </div>
    </dialog>
  );
}
