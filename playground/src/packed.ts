import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const brotli = promisify(brotliCompress);
const packers = {
  // The last steps take seconds for a megabyte, and no first frame waits for one.
  br: (bytes: Buffer) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: bytes.length < 400_000 ? 11 : 9 } }),
  gz: promisify<Buffer, Buffer>(gzip),
};

/** Leaves each script and style packed beside itself, once for all who ask: the server sends what a browser unpacks. */
export const packed: Plugin = {
  name: "interactive-drama-packed",
  async writeBundle({ dir = "" }, bundle) {
    const files = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name));
    for (const name of files) {
      const bytes = await readFile(join(dir, name));
      for (const [ending, pack] of Object.entries(packers)) await writeFile(join(dir, `${name}.${ending}`), await pack(bytes));
    }
  },
};
