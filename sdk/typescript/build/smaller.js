// What the player's script does not need of what it is made of, and how much room it takes in the end.
import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";

/** Style sheets without the white space that is there for people. */
export const tightStyles = {
  name: "tight-styles",
  enforce: "pre",
  transform(code, id) {
    if (!/\/src\/(player\/.*styles?|tokens)\b.*\.ts$/.test(id)) return undefined;
    return code.replaceAll(/`[^`]*`/g, (css) =>
      css
        .replaceAll(/\s+/g, " ")
        .replaceAll(/ ?([{};,]) ?/g, "$1")
        .replaceAll(/: /g, ":")
        .replaceAll(";}", "}"),
    );
  },
};

/** What `signalrLink` does not ask for, or a browser of today has better ones for. */
const unused = ["MessageBuffer", "ServerSentEventsTransport", "XhrHttpClient"];

/**
 * SignalR for browsers alone: without the parts for Node and for browsers that lack `fetch`, what the client does not
 * ask for, and the words of a log that nobody reads.
 */
export const leanSignalr = {
  name: "lean-signalr",
  enforce: "pre",
  load(id) {
    const name = /@microsoft\/signalr\/dist\/esm\/(\w+)\.js$/.exec(id)?.[1];
    return unused.includes(name) ? `export class ${name} {}` : undefined;
  },
  transform(code, id) {
    if (!id.includes("/@microsoft/signalr/")) return undefined;
    return code
      .replaceAll(/\bPlatform\.is(Node|ReactNative)\b|typeof (fetch|AbortController) === "undefined"/g, "false")
      .replaceAll(/^\s*(?:this\._)?logger\.log\(.*\);\s*$/gm, "");
  },
};

/** Says how large each script became. */
export const saySize = {
  name: "say-size",
  writeBundle(_, bundle) {
    for (const { fileName, type, code } of Object.values(bundle)) {
      if (type !== "chunk") continue;
      const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
      console.log(`${fileName}: ${kilobytes(Buffer.byteLength(code))} KB, ${kilobytes(gzipSync(code, { level: 9 }).length)} KB gzipped`);
    }
  },
};
