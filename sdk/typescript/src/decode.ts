import { DramaError } from "./client/errors.ts";
import { shapes, type Decoded } from "./protocol/shapes.ts";

/** A field as its shape says it: name, `?` or `=` where it may be absent, and type. */
const field = /^(\w+)([?=]?):?(.*)$/;

/**
 * What a server sent as the record of a name: fields it knows nothing of are left out, null is absent.
 * Throws `DramaError` with code `invalid_reply`, which names the field, for anything of another shape.
 */
export function decode<K extends keyof Decoded>(name: K, value: unknown): Decoded[K] {
  return record(name, value, name) as Decoded[K];
}

/** A list of such records. */
export function decodeAll<K extends keyof Decoded>(name: K, value: unknown): readonly Decoded[K][] {
  return read(`${name}[]`, value, name) as readonly Decoded[K][];
}

function record(name: keyof Decoded, value: unknown, where: string): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) refuse(where, "record");
  const from = value as Record<string, unknown>;
  const made: Record<string, unknown> = {};
  for (const shape of shapes[name].split(" ")) {
    const [, key = "", presence, type = ""] = field.exec(shape) ?? [];
    const there = from[key] ?? undefined;
    if (there !== undefined || !presence) made[key] = read(type, there, key);
    else made[key] = presence === "=" ? empty(type) : undefined;
  }
  return made;
}

function read(type: string, value: unknown, where: string): unknown {
  if (type.endsWith("[]"))
    return Array.isArray(value) ? value.map((item) => read(type.slice(0, -2), item, where)) : refuse(where, "list");
  if (type === "unknown") return value;
  if (type === "number") return Number.isFinite(value) ? value : refuse(where, type);
  if (type === "boolean") return typeof value === type ? value : refuse(where, type);
  if (type in shapes) return record(type as keyof Decoded, value, where);
  if (typeof value !== "string") return refuse(where, "text");
  if (type.startsWith("|")) return words(type).includes(value) ? value : refuse(where, words(type).join(" or "));
  return !type || new RegExp(type.slice(1)).test(value) ? value : refuse(where, `text like ${type.slice(1)}`);
}

function empty(type: string): unknown {
  if (type.endsWith("[]")) return [];
  if (type === "number") return 0;
  return type === "boolean" ? false : words(type)[0];
}

const words = (type: string): string[] => type.slice(1).split("|");

/** A reply of another shape is refused here, by field, instead of failing somewhere in a view. */
function refuse(where: string, expected: string): never {
  throw new DramaError({
    code: "invalid_reply",
    message: `The server's answer has no ${expected} in "${where}"; client and server may be of different versions.`,
  });
}
