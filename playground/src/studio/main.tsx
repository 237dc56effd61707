import "./studio.css";
import { StrictMode, useEffect, useState, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { api } from "./api.ts";
import { Desk } from "./desk/desk.tsx";
import { Home } from "./home/home.tsx";
import type { ProjectView } from "./model.ts";

const id = /^\/studio\/([^/]+)$/.exec(location.pathname)?.[1];

function Opening({ id }: { readonly id: string }): ReactElement {
  const [project, setProject] = useState<ProjectView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    api.project(id).then(setProject, (reason: unknown) => {
      setProblem(reason instanceof Error ? reason.message : String(reason));
    });
  }, [id]);
  if (project) return <Desk project={project} />;
  return (
    <div className="blank" role="status">
      {problem === null ? (
        <p className="muted">Opening the desk…</p>
      ) : (
        <>
          <h1>Not open here</h1>
          <p>{problem}</p>
          <a className="button primary" href="/studio">
            All stories
          </a>
        </>
      )}
    </div>
  );
}

const root = document.getElementById("studio");
if (root) createRoot(root).render(<StrictMode>{id === undefined ? <Home /> : <Opening id={decodeURIComponent(id)} />}</StrictMode>);
