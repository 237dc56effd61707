import type { AskedGate } from "@interactive-drama/client/player";
import { useState } from "react";

interface PaywallProps {
  gate: AskedGate | undefined;
  onBuy: (gate: AskedGate) => Promise<void>;
}

/** What the viewer sees at a closed gate; the player lays it over the film. */
export function Paywall({ gate, onBuy }: PaywallProps) {
  const [isBuying, setBuying] = useState(false);
  if (!gate) return null;

  const buy = async () => {
    setBuying(true);
    await onBuy(gate);
    setBuying(false);
  };

  return (
    <div className="paywall">
      <h2>The story goes on for members</h2>
      <p>All episodes, all endings.</p>
      <button disabled={isBuying} onClick={buy}>
        Become a member
      </button>
      <button className="is-quiet" onClick={gate.dismiss}>
        Not now
      </button>
    </div>
  );
}
