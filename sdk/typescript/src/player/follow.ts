import type { Position } from "../client/dramaClient.ts";
import type { Backstage } from "./backstage.ts";
import type { Decisions } from "./choices/decisions.ts";
import type { Gates } from "./gates/gates.ts";
import type { Takes } from "./takes.ts";
import { sameStep } from "./timeline/steps.ts";
import { words } from "./words.ts";

/** The parts that what the server says by itself is for. */
interface Followers {
  readonly takes: Takes;
  readonly gates: Gates;
  readonly decisions: Decisions;
}

/** Does what the server says by itself: beats nobody asked for, gates opened, takes better and taken back. */
export function follow(backstage: Backstage, { takes, gates, decisions }: Followers): void {
  const { client, screen } = backstage;
  let moved: Position | undefined;
  client.on("moved", (position) => {
    moved = position;
  });
  client.on("beat", (position) => {
    // Published anew, the same beat goes on at the line that was on screen.
    const before = position.turn === moved?.turn ? screen.beat : undefined;
    const shown = screen.director?.step;
    backstage.play(position, before && shown ? sameStep(before, shown, position.beat) : 0);
  });
  client.on("resumed", ({ beat }) => {
    if (beat.window) screen.director?.agree(beat.window);
    void takes.renew(beat);
    // The server's clock waits for a player's word on each new connection.
    screen.director?.announce();
  });
  client.on("gate", (gate) => {
    gates.opened(gate);
  });
  client.on("shotReady", (ready) => {
    takes.add(ready);
  });
  client.on("shotWithdrawn", (gone) => {
    takes.withdraw(gone);
  });
  client.on("refused", (error) => {
    if (error.code === "not_found") void backstage.again(words.startedAnew);
    else if (error.code === "locked" && screen.position) void decisions.refused(error, screen.position);
    else backstage.fail(error);
  });
}
