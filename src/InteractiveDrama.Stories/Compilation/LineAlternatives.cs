using InteractiveDrama.Stories.Dialect;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>The alternatives inside lines that have ids of their own: <c>{A # id: a|B # id: b}</c>.</summary>
internal sealed class LineAlternatives(IReadOnlyDictionary<string, ScriptSource> sources)
{
    /// <summary>What is in no alternative with an id belongs to the line.</summary>
    public const int None = -1;

    private readonly Dictionary<(string, int), (Alternatives, HashSet<int>)?> lines = [];

    /// <summary>The innermost alternative with an id that a column of a line is in, named by where it begins; else <see cref="None"/>.</summary>
    /// <param name="file">The script.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, comments left out, from 0.</param>
    public int Of(string file, int line, int column)
    {
        if (!lines.TryGetValue((file, line), out var found))
            lines[(file, line)] = found = Find(file, line);
        return found is var (alternatives, withId)
            ? alternatives.Around(column).Where(withId.Contains).FirstOrDefault(None)
            : None;
    }

    private (Alternatives, HashSet<int>)? Find(string file, int line)
    {
        // All of a choice is one: what it is called and what it says.
        if (!sources.TryGetValue(file, out var source) || source.ChoiceLines.Contains(line))
            return null;
        var ids = source.TagsOn(line).Where(t => t.IsId).ToList();
        if (ids.Count == 0)
            return null;
        var alternatives = new Alternatives(source.ReadLines[line - 1]);
        return (alternatives, [.. ids.SelectMany(t => alternatives.Around(t.InkColumn).Take(1))]);
    }
}
