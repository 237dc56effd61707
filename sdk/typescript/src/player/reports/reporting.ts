import type { Backstage } from "../backstage.ts";
import { words } from "../words.ts";
import type { ShotReport } from "./reportPanel.ts";

/** Puts a shot before those who review, and thanks. */
export async function reportShot({ screen, report, news }: Backstage, { shot, reason, text }: ShotReport): Promise<void> {
  const seen = shot.take === undefined ? {} : { take: shot.take };
  const said = text === "" ? {} : { text };
  const reply = await report({ kind: "shotReported", turn: screen.turn, shot: shot.id, ...seen, reason, ...said });
  news(reply && !reply.error ? words.reportThanks : reply?.error?.code === "rate_limited" ? words.reportEnough : words.reportLost);
}
