/** What goes over the wire, as the server's protocol package declares it. */
export * from "./protocol/names.ts";
export type * from "./protocol/records.ts";
export type { Decoded } from "./protocol/shapes.ts";
