import type { Completion, CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";
import type { StoryNames } from "../model.ts";
import type { ScriptNames } from "./names.ts";

/** Everything a writer may mean. */
export interface Vocabulary {
  readonly story: StoryNames;
  readonly script: ScriptNames;
}

const times = ["dawn", "day", "dusk", "night", "interior warm", "interior cold"];
const weathers = ["clear", "rain", "snow", "fog", "dust", "petals"];
const paces = ["slow ", "fast "];
const plainMoods = ["neutral", "happy", "sad", "angry", "afraid", "surprised", "tender", "cold", "in pain", "determined"];
const withoutValue = new Set(["default", "prose", "human", "episode-end"]);

const options = (words: Iterable<string>, type: string): Completion[] => [...words].map((label) => ({ label, type }));

/** What to offer at the end of a line's text up to the cursor; null where nothing is. */
export function completionsFor(
  before: string,
  { story, script }: Vocabulary,
  asked = false,
): { readonly length: number; readonly options: readonly Completion[] } | null {
  const result = (length: number, list: readonly Completion[]) => (list.length > 0 ? { length, options: list } : null);
  const whole = { story, script };

  const divert = /(?:->|<-)\s*([\p{L}\p{N}_.]*)$/u.exec(before);
  if (divert) {
    return result(divert[1]?.length ?? 0, [
      ...options(script.flows, "namespace"),
      ...options(script.labels, "property"),
      ...options(["END", "DONE"], "keyword"),
    ]);
  }
  const tag = /#\s*([^#]*)$/.exec(before)?.[1];
  if (tag !== undefined) return inTag(tag, whole);
  const mood = /(?:^|\s|\[)(\p{L}[^:：(（[\]]*?)\s*[(（]([^)）]*)$/u.exec(before);
  if (mood && isCast(mood[1] ?? "", story))
    return result(mood[2]?.length ?? 0, options(new Set([...script.moods, ...plainMoods]), "enum"));
  const logic = /(?:\{[^}]*?|^\s*~.*?)([\p{L}_][\p{L}\p{N}_.]*)?$/u.exec(before);
  if (logic && (logic[1] ?? asked)) {
    return result(logic[1]?.length ?? 0, [
      ...options(script.variables, "variable"),
      ...options(script.functions, "function"),
      ...options(script.flows, "namespace"),
      ...options(script.labels, "property"),
    ]);
  }
  const start = /^\s*(?:[*+-]\s*)*\[?([\p{L}\p{N}_]*)$/u.exec(before);
  if (start && (start[1] || asked)) {
    return result(
      start[1]?.length ?? 0,
      story.cast.map(({ key, name }) => ({ label: name, type: "class", apply: `${name}: `, ...(name === key ? {} : { detail: key }) })),
    );
  }
  return null;
}

function inTag(tag: string, { story }: Vocabulary): { length: number; options: readonly Completion[] } | null {
  const colon = tag.indexOf(":");
  if (colon < 0) {
    const keys = story.tagKeys.map((label) => ({
      label,
      type: "keyword",
      ...(withoutValue.has(label) ? {} : { apply: `${label}: ` }),
    }));
    return { length: tag.length, options: keys };
  }
  const key = tag.slice(0, colon).trim().toLowerCase();
  const value = tag.slice(colon + 1);
  const term = (value.split(",").at(-1) ?? "").trimStart();
  const first = !value.includes(",");
  const cast = story.cast.map(({ key: label, name }) => ({ label, type: "class", detail: name }));
  if (key === "place") {
    const places = story.places.map(({ key: label, name }) => ({ label, type: "constant", detail: name }));
    return { length: term.length, options: first ? places : [...options(times, "enum"), ...options(weathers, "enum")] };
  }
  if (key === "look") return first ? { length: term.length, options: cast } : null;
  if (key !== "shot" || value.includes(";") || value.includes("；")) return null;
  const subject = /\bof\s+(?:.*\band\s+)?([\p{L}\p{N}_]*)$/u.exec(term);
  if (subject) return { length: subject[1]?.length ?? 0, options: cast };
  const paced = /^(?:slow|fast|quick)\s+(.*)$/.exec(term);
  if (paced) return { length: paced[1]?.length ?? 0, options: options(story.shotTerms, "enum") };
  return { length: term.length, options: [...options(story.shotTerms, "enum"), ...options(paces, "text"), ...cast] };
}

const isCast = (name: string, story: StoryNames) =>
  story.cast.some((member) => [member.key, member.name].some((known) => known.toLowerCase() === name.trim().toLowerCase()));

/** The editor's source of completions. */
export function completionSource(vocabulary: () => Vocabulary): CompletionSource {
  return (context: CompletionContext): CompletionResult | null => {
    const line = context.state.doc.lineAt(context.pos);
    const found = completionsFor(line.text.slice(0, context.pos - line.from), vocabulary(), context.explicit);
    return found ? { from: context.pos - found.length, options: found.options, validFor: /^(?:[\p{L}\p{N}_][\p{L}\p{N}_.\- ]*)?$/u } : null;
  };
}
