import { beforeEach, describe, expect, test, vi } from "vitest";
import { ConflictError, type Api } from "../../src/studio/api.ts";
import { DeskModel } from "../../src/studio/desk/deskModel.ts";
import type { ProjectView, StoryReading } from "../../src/studio/model.ts";

const reading = (version: string | null): StoryReading => ({
  diagnostics: version === null ? [{ code: "ID1001", severity: "error", message: "No.", file: "main.ink", line: 1, column: 1, help: "" }] : [],
  version,
  title: "The Lamp",
  graph: version === null ? null : { nodes: [{ id: "start:", kind: "start", title: version, file: null, line: null }], edges: [] },
  names: { cast: [], places: [], shotTerms: [], tagKeys: [] },
});
const project: ProjectView = {
  id: "lamp",
  path: "/lamp",
  writable: true,
  main: "main.ink",
  files: ["drama.yaml", "main.ink"],
  story: reading("v1"),
  served: "v1",
};

function desk(draft: StoryReading = reading("draft")) {
  const api = {
    file: vi.fn<Api["file"]>((_id, path) => Promise.resolve({ path, text: "One.", stamp: "s1" })),
    check: vi.fn<Api["check"]>(() => Promise.resolve(draft)),
    save: vi.fn<Api["save"]>(() =>
      Promise.resolve({
        stamp: "s2",
        story: { reading: reading("v2"), published: { version: "v2", continued: 1, earlier: 0, stayed: 0 } },
      }),
    ),
    stamps: vi.fn<Api["stamps"]>(() => Promise.resolve({ "drama.yaml": "s1", "main.ink": "s1" })),
    project: vi.fn<Api["project"]>(() => Promise.resolve(project)),
  };
  return { api, model: new DeskModel(api as unknown as Api, project) };
}

beforeEach(() => {
  vi.useFakeTimers();
});

describe("the desk", () => {
  test("checks a text once it is still, and only what is not saved", async () => {
    const { api, model } = desk();
    await model.load();
    model.edit("main.ink", "Two");
    model.edit("main.ink", "Two.");
    await vi.runAllTimersAsync();
    expect(api.check).toHaveBeenCalledExactlyOnceWith("lamp", { "main.ink": "Two." }, expect.anything());
    expect(model.state.reading.version).toBe("draft");
    expect(model.dirty).toBe(true);
  });

  test("checks at once when the hand is on its way to save, and once only", async () => {
    const { api, model } = desk();
    await model.load();
    model.hurry();
    expect(api.check).not.toHaveBeenCalled();
    model.edit("main.ink", "Two.");
    model.hurry();
    expect(api.check).toHaveBeenCalledOnce();
    await vi.runAllTimersAsync();
    expect(api.check).toHaveBeenCalledOnce();
  });

  test("keeps the last graph while a text has errors", async () => {
    const { model } = desk(reading(null));
    await model.load();
    model.edit("main.ink", "-> nowhere");
    await vi.runAllTimersAsync();
    expect(model.state.reading.graph).toBeNull();
    expect(model.state.graph?.nodes[0]?.title).toBe("v1");
  });

  test("saves what it began from, and is clean afterwards", async () => {
    const { api, model } = desk();
    await model.load();
    model.edit("main.ink", "Two.");
    await model.save();
    expect(api.save).toHaveBeenCalledExactlyOnceWith("lamp", "main.ink", "Two.", "s1");
    expect(model.dirty).toBe(false);
    expect(model.state.served).toBe("v2");
  });

  test("what is typed while a file is saved stays to be saved", async () => {
    const { api, model } = desk();
    await model.load();
    model.edit("main.ink", "Two.");
    const saving = model.save();
    model.edit("main.ink", "Two. Three.");
    await saving;
    expect(model.dirty).toBe(true);
    expect(model.state.buffers.get("main.ink")?.text).toBe("Two. Three.");
    await model.save();
    expect(api.save).toHaveBeenLastCalledWith("lamp", "main.ink", "Two. Three.", "s2");
  });

  test("asks when the file on the disk is another one, and does what is answered", async () => {
    const theirs = { path: "main.ink", text: "Theirs.", stamp: "s9" };
    const { api, model } = desk();
    await model.load();
    model.edit("main.ink", "Mine.");
    api.save.mockRejectedValueOnce(new ConflictError(theirs));
    await model.save();
    expect(model.state.conflict).toEqual(theirs);
    expect(model.dirty).toBe(true);
    await model.settle("mine");
    expect(api.save).toHaveBeenLastCalledWith("lamp", "main.ink", "Mine.", "s9");
    expect(model.dirty).toBe(false);
  });

  test("takes theirs when that is the answer", async () => {
    const { api, model } = desk();
    await model.load();
    model.edit("main.ink", "Mine.");
    api.save.mockRejectedValueOnce(new ConflictError({ path: "main.ink", text: "Theirs.", stamp: "s9" }));
    await model.save();
    await model.settle("theirs");
    expect(model.state.buffers.get("main.ink")?.text).toBe("Theirs.");
    expect(model.dirty).toBe(false);
    expect(api.save).toHaveBeenCalledOnce();
  });

  test("loads what changed outside where nothing is unsaved, and asks where something is", async () => {
    const { api, model } = desk();
    await model.load();
    api.stamps.mockResolvedValue({ "drama.yaml": "s1", "main.ink": "s5" });
    api.file.mockResolvedValue({ path: "main.ink", text: "Outside.", stamp: "s5" });
    await model.look();
    expect(model.state.buffers.get("main.ink")?.text).toBe("Outside.");
    model.edit("main.ink", "Mine.");
    api.stamps.mockResolvedValue({ "drama.yaml": "s1", "main.ink": "s6" });
    api.file.mockResolvedValue({ path: "main.ink", text: "Again.", stamp: "s6" });
    await model.look();
    expect(model.state.conflict?.text).toBe("Again.");
    expect(model.state.buffers.get("main.ink")?.text).toBe("Mine.");
  });
});
