using System.Text.RegularExpressions;
using InteractiveDrama.Stories.Dialect;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>
/// Finds what a message of ink's compiler is about. ink says file and line; what it quotes is looked for in that line,
/// as the writer wrote it, and where it is not there the line's first character stands for it.
/// </summary>
internal static partial class InkMessagePlace
{
    private const int FarthestUp = 30;

    /// <summary>The place of a message.</summary>
    /// <param name="source">The script.</param>
    /// <param name="line">The line that ink names, from 1.</param>
    /// <param name="message">What ink says.</param>
    /// <param name="before">How many messages said the same of this line before.</param>
    /// <returns>Line and column, from 1.</returns>
    public static (int Line, int Column) Find(
        ScriptSource source,
        int line,
        string message,
        int before
    )
    {
        var lines = source.CodeLines;
        line = Math.Clamp(line, 1, lines.Length);
        // At the end of a file, or where a line is missing, ink stands on a blank one.
        while (line > 1 && CodeLine.IsBlank(lines[line - 1]))
            line--;
        var code = lines[line - 1];
        if (LooseEnd().IsMatch(message))
            return (line, CodeLine.First(code));
        if (message.EndsWith("saw end of line", StringComparison.Ordinal))
            return (line, CodeLine.End(code));
        if (Return().IsMatch(message))
        {
            for (var up = line; up >= 1 && up > line - FarthestUp; up--)
            {
                if (CodeLine.Word(lines[up - 1], "return", 0) is { } found)
                    return (up, found);
            }
        }

        return (line, Column(code, message, before) ?? CodeLine.First(code));
    }

    private static int? Column(string code, string message, int before)
    {
        if (Value().IsMatch(message))
            return CodeLine.AfterEquals(code);
        if (Header().IsMatch(message))
            return CodeLine.AfterHeader(code);
        if (message.StartsWith("Empty diverts", StringComparison.Ordinal))
            return CodeLine.Last(code, "->");
        if (Saw().Match(message) is { Success: true } saw)
            return CodeLine.Rest(code, saw.Groups["text"].Value);
        if (Call().Match(message) is { Success: true } call)
            return CodeLine.Call(code, call.Groups["name"].Value, before);
        if (Arrow().Match(message) is { Success: true } arrow)
            return CodeLine.Arrow(code, arrow.Groups["name"].Value, before)
                ?? CodeLine.Word(code, arrow.Groups["name"].Value, before);
        if (Named().Match(message) is { Success: true } named)
            return CodeLine.Word(code, named.Groups["name"].Value, before);
        return Quoted()
            .Matches(message)
            .Select(q => CodeLine.Word(code, q.Groups["name"].Value, before))
            .FirstOrDefault(c => c is not null);
    }

    [GeneratedRegex("^Apparent loose end|^Choice is completely empty", RegexOptions.None, 1000)]
    private static partial Regex LooseEnd();

    [GeneratedRegex("^should not have return|^Return statements", RegexOptions.None, 1000)]
    private static partial Regex Return();

    [GeneratedRegex(
        "^initial value for a|^global variable assignments cannot",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Value();

    [GeneratedRegex("^Expected the name of the (?:knot|stitch|function)$", RegexOptions.None, 1000)]
    private static partial Regex Header();

    [GeneratedRegex(
        @"but saw '(?<text>.*)'$|'ref \w+' but saw (?<text>.*)$",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Saw();

    [GeneratedRegex(
        @"^Function call target not found: '-> (?<name>[^']+)'|^Function call to '(?<name>[^']+)'|external function '(?<name>[^']+)'|^(?<name>\S+) hasn't been marked as a function",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Call();

    [GeneratedRegex(
        @"'-> (?<name>[^']+)'|^(?<name>\S+) can't be diverted to|^Divert target \((?<name>[^)]+)\)|^\w+ to '(?<name>[^']+)' requires",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Arrow();

    [GeneratedRegex(
        @"^Unresolved variable: (?<name>\S+)|Ambiguous item name '(?<name>[^']+)'|items called '(?<name>[^']+)'",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"(?<![\p{L}\d])'(?<name>[^']+)'(?![\p{L}\d])",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Quoted();
}
