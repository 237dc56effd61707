import { useEffect, useState, type ReactElement } from "react";
import { api } from "../api.ts";
import { fieldOf } from "../forms.ts";
import type { HomeView, ProjectCard } from "../model.ts";
import { FolderPicker } from "./folderPicker.tsx";

/** The first page: begin a story, open one, or learn from those that come along. */
export function Home(): ReactElement {
  const [home, setHome] = useState<HomeView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [picking, setPicking] = useState<"open" | "parent" | null>(null);
  const [parent, setParent] = useState("");
  const [busy, setBusy] = useState(false);

  const fail = (reason: unknown) => {
    setBusy(false);
    setProblem(reason instanceof Error ? reason.message : String(reason));
  };
  useEffect(() => {
    api.home().then((view) => {
      setHome(view);
      setParent(view.parent);
    }, fail);
  }, []);
  const open = (request: Parameters<typeof api.open>[0]) => {
    setProblem(null);
    setBusy(true);
    api.open(request).then(({ id }) => {
      location.assign(`/studio/${encodeURIComponent(id)}`);
    }, fail);
  };

  return (
    <div className="home" aria-busy={busy}>
      <header>
        <img src="/icon.svg" alt="" />
        <h1>Studio</h1>
        <p className="muted">Write a branching drama, see its shape, play it while you write.</p>
      </header>
      {problem !== null && (
        <p className="strip error" role="alert">
          {problem}
        </p>
      )}
      <div className="home-ways">
        <section className="way-card">
          <h2>New story</h2>
          <p className="muted">Begins as a short scene that plays at once.</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const name = fieldOf(event.currentTarget, "name");
              if (name) open({ new: name, in: parent });
            }}
          >
            <label>
              Name
              <input name="name" placeholder="the-night-train" required maxLength={80} autoComplete="off" />
            </label>
            <label>
              In
              <span className="joined">
                <input value={parent} onChange={(event) => { setParent(event.target.value); }} aria-label="Folder of the new story" />
                <button type="button" onClick={() => { setPicking("parent"); }}>
                  Choose…
                </button>
              </span>
            </label>
            <button type="submit" className="primary" disabled={busy}>
              Make it
            </button>
          </form>
        </section>
        <section className="way-card">
          <h2>Open folder</h2>
          <p className="muted">A folder with a drama.yaml, or an .ink file.</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const path = fieldOf(event.currentTarget, "path");
              if (path) open({ open: path });
            }}
          >
            <label>
              Path
              <span className="joined">
                <input name="path" placeholder="~/stories/the-lamp" autoComplete="off" required />
                <button type="button" onClick={() => { setPicking("open"); }}>
                  Browse…
                </button>
              </span>
            </label>
            <button type="submit" disabled={busy}>
              Open
            </button>
          </form>
          {home && home.recent.length > 0 && (
            <>
              <h3>Opened before</h3>
              <ul className="cards">
                {home.recent.map((story) => (
                  <Card key={story.path} story={story} action={() => { open({ open: story.path }); }} />
                ))}
              </ul>
            </>
          )}
        </section>
        <section className="way-card">
          <h2>Stories that come along</h2>
          <p className="muted">Complete ones, to look into and to change.</p>
          <ul className="cards">
            {home?.bundled.map((story) => (
              <Card key={story.path} story={story} action={() => { open(story.writable ? { open: story.path } : { copy: story.path, in: parent }); }}>
                {story.writable && (
                  <button type="button" className="link" onClick={() => { open({ copy: story.path, in: parent }); }}>
                    Work on a copy
                  </button>
                )}
              </Card>
            ))}
            {home?.bundled.length === 0 && <li className="muted">None came with this build.</li>}
          </ul>
        </section>
      </div>
      {picking !== null && (
        <FolderPicker
          title={picking === "open" ? "Open a story" : "Where to make it"}
          storiesOnly={picking === "open"}
          onClose={() => { setPicking(null); }}
          onPick={(path) => {
            if (picking === "open") open({ open: path });
            else setParent(path);
            setPicking(null);
          }}
        />
      )}
    </div>
  );
}

function Card({ story, action, children }: { readonly story: ProjectCard; readonly action: () => void; readonly children?: React.ReactNode }): ReactElement {
  return (
    <li>
      <button type="button" className="story-card" onClick={action}>
        <strong>{story.title}</strong>
        <span className="muted">
          {story.writable ? "" : "Opens as a copy · "}
          {story.path}
        </span>
      </button>
      {children}
    </li>
  );
}
