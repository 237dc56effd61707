// A platform's own site, without .NET: serves a folder, knows viewers by a cookie, asks the drama server for the rest.
//   DRAMA_SERVER=http://localhost:5080 DRAMA_KEY=drama_... PORT=8000 node server.mjs [FOLDER]
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const { DRAMA_SERVER: drama = "http://localhost:5080", DRAMA_KEY: key, PORT: port = "8000" } = process.env;
const folder = process.argv[2] ?? fileURLToPath(new URL(".", import.meta.url));
const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
const scripts = ["/drama-player.js", "/drama-bridge.js"];

/** Asks the drama server as the platform; at its own machine no key is needed. */
async function ask(path, body) {
  const authorization = key ? { authorization: `Bearer ${key}` } : {};
  const headers = { "content-type": "application/json", ...authorization };
  const answer = await fetch(drama + path, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`The drama server answered ${answer.status} to ${path}: ${await answer.text()}`);
  return answer.json();
}

/** Here a platform would look who is signed in. */
function viewerOf(request) {
  return /(?:^|; )viewer=([0-9a-f-]{36})/.exec(request.headers.cookie ?? "")?.[1];
}

async function answer(request) {
  const { pathname } = new URL(request.url, "http://site");
  const viewer = viewerOf(request);
  if (request.method === "POST") {
    if (!viewer) return { status: 401 };
    if (pathname === "/drama/token") return { body: (await ask("/api/viewers/tokens", { viewer, minutes: 60 })).token };
    const [, story, gate] = /^\/drama\/orders\/([\w-]+)\/([\w-]+)$/.exec(pathname) ?? [];
    if (!gate) return { status: 404 };
    // Here a platform would take the money first. The same order again is the same grant.
    await ask("/api/grants", { id: `${viewer}-${story}-${gate}`, viewer, story, gate });
    return { body: "paid" };
  }
  const name = pathname === "/" ? "/index.html" : normalize(pathname);
  const file = scripts.includes(name) ? fileURLToPath(import.meta.resolve(`@interactive-drama/client${name}`)) : join(folder, name);
  const type = types[extname(name)];
  return type ? { type, body: await readFile(file), viewer: viewer ?? randomUUID() } : { status: 404 };
}

createServer(async (request, response) => {
  const { status = 200, type = "text/plain", body = "", viewer } = await answer(request).catch((error) => {
    if (error.code === "ENOENT") return { status: 404 };
    console.error(error.message);
    return { status: 502 };
  });
  const cookie = viewer ? { "set-cookie": `viewer=${viewer}; HttpOnly; SameSite=Lax; Path=/` } : {};
  response.writeHead(status, { "content-type": type, ...cookie }).end(body);
}).listen(Number(port), () => console.log(`http://localhost:${port}`));
