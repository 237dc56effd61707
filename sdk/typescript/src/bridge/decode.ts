import { bridgeVersion, type AppMessage, type Insets } from "./messages.ts";

/** Longer messages are no messages; an offer has 8 KB at most. */
const longest = 65_536;

/** Why a message is not heard. */
export interface Refusal {
  /** `error`: the app's own word that something failed, which is no question. */
  readonly code: "invalid_message" | "unknown_type" | "unsupported_version" | "error";
  readonly message: string;
}

type Fields = Readonly<Record<string, unknown>>;
type Read = AppMessage | Refusal;

const invalid = (message: string): Refusal => ({ code: "invalid_message", message });
const isText = (value: unknown): value is string => typeof value === "string" && value.length > 0;
const isToken = (value: unknown): value is string | null => value === null || isText(value);
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

function insets(of: Fields): Insets | undefined {
  const { top, right, bottom, left } = of;
  const fits = (value: unknown): value is number => typeof value === "number" && value >= 0 && value <= 1000;
  return fits(top) && fits(right) && fits(bottom) && fits(left) ? { top, right, bottom, left } : undefined;
}

const envelope = <T extends AppMessage["type"]>(type: T) => ({ drama: bridgeVersion, type }) as const;

const readers: Readonly<Record<AppMessage["type"], (fields: Fields) => Read>> = {
  hello({ versions, token, safeAreas }) {
    if (!Array.isArray(versions) || !versions.every((each): each is number => Number.isInteger(each)))
      return invalid("'hello' needs 'versions', a list of whole numbers.");
    if (token !== undefined && !isToken(token)) return invalid("The 'token' of 'hello' is a text, or null.");
    const areas = isFields(safeAreas) ? insets(safeAreas) : undefined;
    if (safeAreas !== undefined && !areas) return invalid("The 'safeAreas' of 'hello' are four numbers from 0 to 1000.");
    return { ...envelope("hello"), versions, ...(token !== undefined && { token }), ...(areas && { safeAreas: areas }) };
  },
  token({ id, token }) {
    if (!isToken(token)) return invalid("'token' needs 'token', a text, or null for an anonymous viewer.");
    if (id !== undefined && !isText(id)) return invalid("The 'id' of 'token' is that of the 'needToken' it answers.");
    return { ...envelope("token"), token, ...(id !== undefined && { id }) };
  },
  grant({ id, granted }) {
    if (!isText(id)) return invalid("'grant' needs the 'id' of the 'gate' it answers.");
    return typeof granted === "boolean" ? { ...envelope("grant"), id, granted } : invalid("'grant' needs 'granted', true or false.");
  },
  pause: () => envelope("pause"),
  resume: () => envelope("resume"),
  back: () => envelope("back"),
  safeAreas(fields) {
    const areas = insets(fields);
    return areas
      ? { ...envelope("safeAreas"), ...areas }
      : invalid("'safeAreas' needs 'top', 'right', 'bottom' and 'left', numbers from 0 to 1000.");
  },
};

/** Reads what came from the app: anything may. */
export function decodeAppMessage(data: unknown): Read {
  if (typeof data !== "string" || data.length > longest) return invalid(`A message is JSON text of at most ${longest} characters.`);
  let fields: unknown;
  try {
    fields = JSON.parse(data);
  } catch {
    return invalid("A message is JSON text; this is none.");
  }
  if (!isFields(fields) || typeof fields.type !== "string") return invalid("A message is an object with a 'type'.");
  const { drama, type } = fields;
  if (type === "error") return { code: "error", message: `The app says: ${JSON.stringify(data.slice(0, 400))}` };
  if (drama !== bridgeVersion)
    return { code: "unsupported_version", message: `A message says 'drama': ${bridgeVersion}, the version it is written in.` };
  if (!Object.hasOwn(readers, type))
    return { code: "unknown_type", message: `No message of an app is called '${type.slice(0, 40)}'.` };
  return readers[type as AppMessage["type"]](fields);
}
