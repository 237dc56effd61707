using InteractiveDrama.Stories.Dialect;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>Finds things in a line of a script whose comments are blanked out. Columns count from 1.</summary>
internal static class CodeLine
{
    public static bool IsBlank(string code) => TrimStart(code) == code.Length;

    /// <summary>The first character that is no blank.</summary>
    public static int First(string code) => IsBlank(code) ? 1 : TrimStart(code) + 1;

    /// <summary>Behind the last character that is no blank.</summary>
    public static int End(string code)
    {
        var end = code.Length;
        while (end > 0 && TagScanner.IsBlank(code[end - 1]))
            end--;
        return end + 1;
    }

    /// <summary>The last place of a text.</summary>
    public static int? Last(string code, string text) =>
        code.LastIndexOf(text, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : null;

    /// <summary>Where the rest of a line begins, as ink saw it: without what was cut from the line.</summary>
    public static int? Rest(string code, string rest)
    {
        var text = rest.TrimEnd();
        if (text.Length == 0)
            return End(code);
        return Last(code, text) ?? Last(code, text.TrimStart().Split(' ', '\t')[0]);
    }

    /// <summary>What stands behind the equals sign.</summary>
    public static int? AfterEquals(string code) =>
        code.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? Next(code, at + 1) : null;

    /// <summary>What stands behind the equals signs of a knot's or stitch's header, and behind <c>function</c>.</summary>
    public static int? AfterHeader(string code)
    {
        var at = code.IndexOf('=', StringComparison.Ordinal);
        if (at < 0)
            return null;
        while (at < code.Length && code[at] == '=')
            at++;
        return Next(code, at);
    }

    /// <summary>A divert to a name: its arrow.</summary>
    public static int? Arrow(string code, string name, int before) =>
        Nth(
            Words(code, name)
                .Select(at =>
                {
                    var back = at - 1;
                    while (back >= 0 && TagScanner.IsBlank(code[back]))
                        back--;
                    return back > 0 && code.AsSpan(back - 1, 2) is "->" or "<-" ? back - 1 : -1;
                })
                .Where(at => at >= 0),
            before
        );

    /// <summary>A call of a name.</summary>
    public static int? Call(string code, string name, int before) =>
        Nth(
            Words(code, name)
                .Where(at =>
                    Next(code, at + name.Length) is var next
                    && next <= code.Length
                    && code[next - 1] == '('
                ),
            before
        ) ?? Word(code, name, before);

    /// <summary>A name, in logic before in text.</summary>
    public static int? Word(string code, string name, int before)
    {
        var all = Words(code, name).ToList();
        var logic = InLogic(code);
        return Nth(all.Where(at => logic[at]), before) ?? Nth(all, before);
    }

    private static int? Nth(IEnumerable<int> places, int before)
    {
        int? found = null;
        foreach (var at in places)
        {
            found = at + 1;
            if (before-- == 0)
                break;
        }

        return found;
    }

    private static IEnumerable<int> Words(string code, string name)
    {
        for (
            var at = code.IndexOf(name, StringComparison.Ordinal);
            at >= 0;
            at = code.IndexOf(name, at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + name.Length;
            if (
                !(at > 0 && IsWord(code[at - 1]) && IsWord(name[0]))
                && !(end < code.Length && IsWord(code[end]) && IsWord(name[^1]))
            )
                yield return at;
        }
    }

    private static bool[] InLogic(string code)
    {
        var logic = new bool[code.Length + 1];
        var start = code.AsSpan(TrimStart(code));
        var whole =
            start is ['~' or '=', ..]
            || start.StartsWith("VAR ")
            || start.StartsWith("CONST ")
            || start.StartsWith("LIST ")
            || start.StartsWith("EXTERNAL ");
        var braces = 0;
        var arrow = false;
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] is '{' or '}')
                braces += code[i] == '{' ? 1 : -1;
            arrow |= i > 0 && code.AsSpan(i - 1, 2) is "->" or "<-";
            logic[i] = whole || braces > 0 || arrow;
        }

        return logic;
    }

    private static int Next(string code, int from)
    {
        while (from < code.Length && TagScanner.IsBlank(code[from]))
            from++;
        return from + 1;
    }

    private static int TrimStart(string code)
    {
        var at = 0;
        while (at < code.Length && TagScanner.IsBlank(code[at]))
            at++;
        return at;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
