import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** The built command. */
export const drama = join(root, "artifacts", "bin", "InteractiveDrama.Cli", "release", "drama.dll");

/** The built pages. */
export const pages = join(root, "playground", "dist");

/** A bundled story's folder. */
export const story = (name) => join(root, "stories", name);
