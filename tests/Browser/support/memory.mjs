/** Put into a page before its own scripts: counts the object URLs that are alive. */
export function objectUrls() {
  const { createObjectURL, revokeObjectURL } = URL;
  const alive = new Set();
  window.objectUrls = alive;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    alive.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    alive.delete(url);
    revokeObjectURL.call(URL, url);
  };
}

/** What a page of Chromium keeps alive: in its document or out of it, after all garbage is gone. */
export class Memory {
  #protocol;

  static async of(page) {
    const memory = new Memory();
    memory.#protocol = await page.context().newCDPSession(page);
    for (const domain of ["HeapProfiler", "Performance", "Runtime"]) await memory.#protocol.send(`${domain}.enable`);
    return memory;
  }

  /** Media elements, pictures, object URLs and listeners. */
  async count() {
    await this.#protocol.send("HeapProfiler.collectGarbage");
    const { jsEventListeners: listeners } = await this.#protocol.send("Memory.getDOMCounters");
    return {
      media: await this.#alive("HTMLMediaElement"),
      pictures: await this.#alive("HTMLImageElement"),
      objectUrls: await this.#value("window.objectUrls.size"),
      listeners,
    };
  }

  /** Bytes of the script's heap, nodes and listeners, and the processor seconds that the page's process took since it began. */
  async use() {
    await this.#protocol.send("HeapProfiler.collectGarbage");
    const { metrics } = await this.#protocol.send("Performance.getMetrics");
    const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
    return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners"), work: of("ProcessTime") };
  }

  async #value(expression) {
    const { result } = await this.#protocol.send("Runtime.evaluate", { expression, returnByValue: true });
    return result.value;
  }

  /** How many objects of a kind there are. */
  async #alive(kind) {
    const { result } = await this.#protocol.send("Runtime.evaluate", { expression: `${kind}.prototype`, objectGroup: "count" });
    const { objects } = await this.#protocol.send("Runtime.queryObjects", { prototypeObjectId: result.objectId, objectGroup: "count" });
    const { result: count } = await this.#protocol.send("Runtime.callFunctionOn", {
      functionDeclaration: "function () { return this.length; }",
      objectId: objects.objectId,
      returnByValue: true,
    });
    await this.#protocol.send("Runtime.releaseObjectGroup", { objectGroup: "count" });
    return count.value;
  }
}
