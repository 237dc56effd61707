using System.Collections.Immutable;
using System.Text.Json;

namespace InteractiveDrama.Playback.Tests.Oracle.Covering;

/// <summary>The kinds of instructions in ink's compiled format, and which of them a piece of it is.</summary>
internal static class InstructionKinds
{
    private static readonly ImmutableArray<string> Commands =
    [
        "ev",
        "out",
        "/ev",
        "du",
        "pop",
        "~ret",
        "->->",
        "str",
        "/str",
        "nop",
        "choiceCnt",
        "turn",
        "turns",
        "readc",
        "rnd",
        "srnd",
        "visit",
        "seq",
        "thread",
        "done",
        "end",
        "listInt",
        "range",
        "lrnd",
        "#",
        "/#",
    ];

    private static readonly ImmutableArray<string> Functions =
    [
        "+",
        "-",
        "/",
        "*",
        "%",
        "_",
        "==",
        ">",
        "<",
        ">=",
        "<=",
        "!=",
        "!",
        "&&",
        "||",
        "MIN",
        "MAX",
        "POW",
        "FLOOR",
        "CEILING",
        "INT",
        "FLOAT",
        "?",
        "!?",
        "L^",
        "LIST_MIN",
        "LIST_MAX",
        "LIST_ALL",
        "LIST_COUNT",
        "LIST_VALUE",
        "LIST_INVERT",
    ];

    private static readonly ImmutableArray<string> Values =
    [
        "text",
        "newline",
        "<>",
        "int",
        "float",
        "bool",
        "list",
        "empty list",
        "empty list of a name",
        "divert target",
        "variable pointer",
        "void",
    ];

    private static readonly ImmutableArray<string> Others =
    [
        "divert",
        "divert if",
        "divert to variable",
        "function",
        "function by variable",
        "tunnel",
        "tunnel by variable",
        "external",
        "external with arguments",
        "choice",
        "choice with condition",
        "choice with start",
        "choice with brackets",
        "fallback choice",
        "once-only choice",
        "sticky choice",
        "VAR=",
        "VAR= again",
        "temp=",
        "temp= again",
        "VAR?",
        "CNT?",
        "container",
        "named container",
        "visits counted",
        "turns counted",
        "counted at start only",
    ];

    private static readonly ImmutableArray<(string Key, string Kind)> Keys =
    [
        ("^->", "divert target"),
        ("^var", "variable pointer"),
        ("VAR?", "VAR?"),
        ("CNT?", "CNT?"),
    ];

    private static readonly ImmutableArray<(string Key, string Kind)> Diverts =
    [
        ("->", "divert"),
        ("f()", "function"),
        ("->t->", "tunnel"),
    ];

    /// <summary>All kinds that ink's compiler makes.</summary>
    public static IEnumerable<string> All => [.. Commands, .. Functions, .. Values, .. Others];

    /// <summary>What the format can say and ink 1.2's compiler never does, so that no story comes to it.</summary>
    public static IEnumerable<string> NeverCompiled =>
        ["tag of an older format", "divert if to variable", "variable pointer with its place"];

    /// <summary>The kinds of a piece of the compiled format, without those inside it.</summary>
    public static IEnumerable<string> Of(JsonElement token) =>
        token.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => ["bool"],
            JsonValueKind.Number =>
            [
                token.GetRawText().AsSpan().ContainsAny('.', 'E', 'e') ? "float" : "int",
            ],
            JsonValueKind.String => [OfText(token.GetString()!)],
            JsonValueKind.Array => OfContainer(token),
            JsonValueKind.Object => OfObject(token),
            _ => [],
        };

    private static string OfText(string text) =>
        text switch
        {
            "\n" => "newline",
            ['^', ..] => "text",
            "<>" or "void" => text,
            _ => Commands.Contains(text) || Functions.Contains(text)
                ? text
                : throw new InvalidOperationException($"'{text}' is no kind of instruction."),
        };

    private static IEnumerable<string> OfContainer(JsonElement container)
    {
        yield return "container";
        var last = container[container.GetArrayLength() - 1];
        if (last.ValueKind != JsonValueKind.Object)
            yield break;
        if (last.TryGetProperty("#n", out _))
            yield return "named container";
        if (!last.TryGetProperty("#f", out var flags))
            yield break;
        if ((flags.GetInt32() & 1) != 0)
            yield return "visits counted";
        if ((flags.GetInt32() & 2) != 0)
            yield return "turns counted";
        if ((flags.GetInt32() & 4) != 0)
            yield return "counted at start only";
    }

    private static IEnumerable<string> OfObject(JsonElement token)
    {
        foreach (var (key, kind) in Keys)
        {
            if (token.TryGetProperty(key, out _))
                return token.TryGetProperty("ci", out var place) && place.GetInt32() >= 0
                    ? ["variable pointer with its place"]
                    : [kind];
        }

        foreach (var (key, kind) in Diverts)
        {
            if (!token.TryGetProperty(key, out _))
                continue;
            var isConditional = token.TryGetProperty("c", out _);
            var isVariable = token.TryGetProperty("var", out _);
            return
            [
                kind
                    + (isConditional ? " if" : "")
                    + (
                        !isVariable ? ""
                        : kind == "divert" ? " to variable"
                        : " by variable"
                    ),
            ];
        }

        if (token.TryGetProperty("x()", out _))
            return [token.TryGetProperty("exArgs", out _) ? "external with arguments" : "external"];
        if (token.TryGetProperty("*", out _))
            return OfChoice(token.GetProperty("flg").GetInt32());
        if (token.TryGetProperty("list", out var list))
            return
            [
                list.EnumerateObject().Any() ? "list"
                : token.TryGetProperty("origins", out _) ? "empty list of a name"
                : "empty list",
            ];
        if (token.TryGetProperty("#", out _))
            return ["tag of an older format"];
        var again = token.TryGetProperty("re", out _) ? " again" : "";
        return [(token.TryGetProperty("VAR=", out _) ? "VAR=" : "temp=") + again];
    }

    private static IEnumerable<string> OfChoice(int flags)
    {
        yield return "choice";
        if ((flags & 1) != 0)
            yield return "choice with condition";
        if ((flags & 2) != 0)
            yield return "choice with start";
        if ((flags & 4) != 0)
            yield return "choice with brackets";
        if ((flags & 8) != 0)
            yield return "fallback choice";
        yield return (flags & 16) != 0 ? "once-only choice" : "sticky choice";
    }
}
