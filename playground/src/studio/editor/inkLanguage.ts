import { LanguageSupport, StreamLanguage, type StreamParser, type StringStream } from "@codemirror/language";
import { tags as t } from "@lezer/highlight";

interface InkState {
  /** What each open brace holds: a condition or expression, or the text that follows it. */
  readonly braces: ("logic" | "text")[];
  comment: boolean;
  /** Nothing but bullets, labels and blanks was read in this line. */
  opening: boolean;
  /** The rest of the line is code: after `~`, `VAR` and the like. */
  code: boolean;
  tag: "none" | "key" | "value";
  /** A divert's arrow was read, its target is next. */
  target: boolean;
  /** What may follow a bullet: a label. */
  bullet: boolean;
}

const name = /^[\p{L}_][\p{L}\p{N}_]*/u;
const path = /^[\p{L}_][\p{L}\p{N}_.]*/u;
const speaker = /^(\p{L}[^:：(（#{}[\]|<>/\\"!?]{0,39}?)\s*([(（][^)）#{}]{0,60}[)）])?\s*[:：](?!\/\/)/u;
/** Written by `drama ids`, read by nobody while writing. */
const idTag = /^#\s*id\s*:[^#\]}]*/;
const keyword = /^(?:not|and|or|mod|has|hasnt|else|true|false|temp|ref|return|function|stopping|cycle|shuffle|once|once only)\b/;

const parser: StreamParser<InkState> = {
  name: "ink",
  startState: () => ({
    braces: [],
    comment: false,
    opening: true,
    code: false,
    tag: "none",
    target: false,
    bullet: false,
  }),
  copyState: (state) => ({ ...state, braces: [...state.braces] }),
  languageData: { commentTokens: { line: "//", block: { open: "/*", close: "*/" } }, closeBrackets: { brackets: ["(", "[", "{", '"'] } },
  tokenTable: {
    knot: t.heading1,
    stitch: t.heading2,
    choice: t.list,
    gather: t.contentSeparator,
    label: t.labelName,
    divert: t.controlOperator,
    target: t.link,
    speaker: t.strong,
    mood: t.emphasis,
    tagKey: t.meta,
    tagValue: t.annotation,
    tagId: t.docComment,
    logic: t.variableName,
    brace: t.brace,
    bracket: t.squareBracket,
    glue: t.controlOperator,
    todo: t.invalid,
  },
  token(stream, state) {
    if (stream.sol()) begin(state);
    if (state.comment) return comment(stream, state);
    if (stream.eatSpace()) return null;
    if (stream.match("//")) {
      stream.skipToEnd();
      return "comment";
    }
    if (stream.match("/*")) {
      state.comment = true;
      return comment(stream, state);
    }
    if (state.tag !== "none") return tag(stream, state);
    if (state.target) {
      state.target = false;
      if (stream.match(path)) return "target";
    }
    if (state.code || state.braces.at(-1) === "logic") return logic(stream, state);
    if (state.opening) {
      const opened = opening(stream, state);
      if (opened !== undefined) return opened;
    }
    return text(stream, state);
  },
};

function begin(state: InkState): void {
  state.opening = true;
  state.bullet = false;
  state.tag = "none";
  state.target = false;
  state.code = false;
}

function comment(stream: StringStream, state: InkState): string {
  if (stream.skipTo("*/")) {
    stream.match("*/");
    state.comment = false;
  } else stream.skipToEnd();
  return "comment";
}

/** What only stands at a line's beginning; undefined where its text begins. */
function opening(stream: StringStream, state: InkState): string | null | undefined {
  if (state.braces.length === 0) {
    if (stream.match(/^={2,}/)) {
      stream.skipToEnd();
      return "knot";
    }
    if (stream.match(/^=/)) {
      stream.skipToEnd();
      return "stitch";
    }
    if (stream.match(/^TODO\s*:/)) {
      stream.skipToEnd();
      return "todo";
    }
    if (stream.match(/^INCLUDE\b/)) {
      state.target = false;
      state.opening = false;
      stream.skipToEnd();
      return "keyword";
    }
    if (stream.match(/^(?:VAR|CONST|LIST|EXTERNAL)\b/)) {
      state.code = true;
      return "keyword";
    }
  }
  if (stream.match("~")) {
    state.code = true;
    return "operator";
  }
  if (stream.match(/^[*+](?:\s*[*+])*/)) {
    state.bullet = true;
    return "choice";
  }
  if (stream.match(/^-(?!>)(?:\s*-(?!>))*/)) {
    state.bullet = true;
    // Inside braces a dash opens a branch, whose condition comes first.
    if (state.braces.length > 0 && /^[^"]*:/.test(rest(stream))) {
      state.braces[state.braces.length - 1] = "logic";
      state.opening = false;
    }
    return "gather";
  }
  if (state.bullet && stream.match(/^\([\p{L}_][\p{L}\p{N}_]*\)/u)) return "label";
  if (stream.peek() === "{" || stream.peek() === "[") return undefined;
  state.opening = false;
  const said = stream.match(speaker, false) as RegExpMatchArray | null;
  if (said?.[1] && state.braces.length === 0) {
    stream.match(said[1]);
    return "speaker";
  }
  return undefined;
}

const rest = (stream: StringStream) => stream.string.slice(stream.pos);

function text(stream: StringStream, state: InkState): string | null {
  if (stream.match("<>")) return "glue";
  if (stream.match(/^(?:->->|->|<-)/)) {
    state.target = true;
    return "divert";
  }
  if (stream.match(idTag)) return "tagId";
  if (stream.match("#")) {
    state.tag = "key";
    return "tagKey";
  }
  if (stream.match("{")) {
    // "{a|b}" is text from the start; "{x: …}" and "{x}" are not.
    const inner = rest(stream);
    const alternatives = /^\s*[&!~$]/.test(inner) || /^[^{}:]*\|/.test(inner);
    stream.match(/^\s*[&!~$]/);
    state.braces.push(alternatives ? "text" : "logic");
    return "brace";
  }
  if (stream.match("}")) {
    state.braces.pop();
    return "brace";
  }
  if (stream.match(/^[[\]]/)) return "bracket";
  if (state.braces.length > 0 && stream.match("|")) return "brace";
  if (stream.match(/^\\./)) return "escape";
  if (!state.opening && stream.match(/^[(（][^)）#{}]{0,60}[)）](?=\s*[:：])/)) return "mood";
  if (stream.match(/^[^-<>#{}[\]|\\/(（]+/)) return null;
  stream.next();
  return null;
}

function tag(stream: StringStream, state: InkState): string | null {
  if (stream.match(idTag)) return "tagId";
  if (stream.peek() === "#") {
    stream.next();
    state.tag = "key";
    return "tagKey";
  }
  if (stream.peek() === "]" || (stream.peek() === "}" && state.braces.length > 0)) {
    state.tag = "none";
    return text(stream, state);
  }
  if (state.tag === "key") {
    if (!stream.match(/^[^:#\]}]+/)) stream.next();
    if (stream.eat(":")) state.tag = "value";
    return "tagKey";
  }
  if (!stream.match(/^[^#\]}]+/)) stream.next();
  return "tagValue";
}

function logic(stream: StringStream, state: InkState): string | null {
  if (stream.match("{")) {
    state.braces.push("logic");
    return "brace";
  }
  if (stream.match("}")) {
    state.braces.pop();
    return "brace";
  }
  if (stream.match(/^"[^"]*"?/)) return "string";
  if (stream.match(/^\d+(?:\.\d+)?/)) return "number";
  if (stream.match(/^(?:->->|->|<-)/)) {
    state.target = true;
    return "divert";
  }
  if (stream.match(keyword)) return "keyword";
  if (state.braces.length > 0 && stream.match(/^[:|]/)) {
    state.braces[state.braces.length - 1] = "text";
    state.code = false;
    return "brace";
  }
  if (state.code && stream.match("#")) {
    state.tag = "key";
    return "tagKey";
  }
  if (stream.match(name)) return "logic";
  stream.next();
  return "operator";
}

/** ink, as this software writes it: knots, choices, diverts, logic, tags and speakers. */
export const inkLanguage = StreamLanguage.define(parser);

export function ink(): LanguageSupport {
  return new LanguageSupport(inkLanguage);
}
