import { Network } from "./network.mjs";
import { visit } from "./visit.mjs";

/** What stands for a cheap phone: Chromium's own slowing down of the page's processor, on a slow network. */
export const cheapPhone = {
  throttling: 6,
  network: { bitsPerSecond: 1.6e6, roundTripMs: 150 },
  device: { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
};

/**
 * Visit after visit, each by somebody who was never here, until the time is over. Besides the visits: what each had
 * transferred, both ways, when its first decision was taken, in bytes.
 */
export async function phoneVisits(browser, port, page, minutes, say) {
  const { device, throttling, network } = cheapPhone;
  const visits = [];
  const firstDecisionBytes = [];
  const until = performance.now() + minutes * 60_000;
  do {
    say(`The cheap phone: visit ${visits.length + 1}, ${((until - performance.now()) / 60_000).toFixed(1)} minutes to go…`);
    // A network of its own for each, so that nothing of the visit before counts.
    const shaped = new Network({ to: port, ...network });
    const url = page(await shaped.start());
    const decided = (number) => {
      if (number === 1) firstDecisionBytes.push(shaped.bytes.up + shaped.bytes.down);
    };
    try {
      visits.push(await visit(browser, url, { device, throttling }, decided));
    } finally {
      await shaped.stop();
    }
  } while (performance.now() < until);
  return { visits, firstDecisionBytes, minutes };
}
