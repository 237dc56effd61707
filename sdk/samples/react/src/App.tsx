import type { AskedGate, OfferedChoices } from "@interactive-drama/client/player";
import { useState } from "react";
import { Choices } from "./Choices";
import { DramaPlayer } from "./DramaPlayer";
import { Paywall } from "./Paywall";

const asked = new URLSearchParams(location.search);
const server = asked.get("server") ?? "http://localhost:5080";
const story = asked.get("story") ?? "prompt-side";

const post = (path: string) => fetch(path, { method: "POST" });
const token = async () => (await post("/drama/token")).text();

export function App() {
  const [gate, setGate] = useState<AskedGate>();
  const [offered, setOffered] = useState<OfferedChoices>();
  const [ended, setEnded] = useState<string>();

  const buy = async ({ gate: name, granted }: AskedGate) => {
    const paid = await post(`/drama/orders/${story}/${name}`);
    if (paid.ok) granted();
  };

  return (
    <main>
      <DramaPlayer
        src={server}
        story={story}
        token={token}
        onBeat={() => setEnded(undefined)}
        onChoices={setOffered}
        onLocked={() => setOffered(undefined)}
        onGate={setGate}
        onEnding={({ ending }) => setEnded(ending.title)}
        paywall={<Paywall gate={gate} onBuy={buy} />}
        choices={<Choices offered={offered} />}
      />
      <p role="status">{ended && `You came to: ${ended}`}</p>
    </main>
  );
}
