import type { DeviceKind } from "../protocol.ts";

const television = /\b(smart-?tv|smarttv|appletv|googletv|google tv|hbbtv|netcast|web0s|viera|bravia|crkey|aft[a-z]{1,4})\b|tizen.*\btv\b/i;

/** What sort of device this is, coarsely; undefined outside a browser. What the browser calls itself is never sent. */
export function deviceKind(): DeviceKind | undefined {
  if (typeof matchMedia !== "function" || typeof navigator === "undefined" || typeof screen === "undefined") return undefined;
  if (television.test(navigator.userAgent)) return "tv";
  if (!matchMedia("(pointer: coarse)").matches) return "desktop";
  return Math.min(screen.width, screen.height) < 600 ? "phone" : "tablet";
}

/** Whether the browser asks for its user not to be tracked: by Global Privacy Control, or by the older Do Not Track. */
export function asksNotToBeTracked(): boolean {
  if (typeof navigator === "undefined") return false;
  const { globalPrivacyControl, doNotTrack } = navigator as { globalPrivacyControl?: unknown; doNotTrack?: unknown };
  return globalPrivacyControl === true || doNotTrack === "1";
}
