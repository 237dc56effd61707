import { after, before, test } from "node:test";
import { messagePack } from "@interactive-drama/client/messagepack";
import { ContractHost } from "./support/contract-host.mjs";
import { Scenario, scenarios } from "./support/scenario.mjs";

/** The list in tests/Contract, played by the TypeScript client over both wires. */
const wires = { json: () => undefined, messagepack: messagePack };
let host;

before(async () => {
  host = await ContractHost.start();
});

after(() => host?.stop());

for (const wire of Object.keys(wires)) {
  for (const { name, steps } of scenarios) {
    test(`${name} (${wire})`, async () => {
      const scenario = new Scenario(host, wires[wire]);
      try {
        await scenario.play(steps);
      } finally {
        await scenario.close();
      }
    });
  }
}
