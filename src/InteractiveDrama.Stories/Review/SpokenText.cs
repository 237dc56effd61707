using System.Buffers;
using InteractiveDrama.Stories.Dialect;

namespace InteractiveDrama.Stories.Review;

/// <summary>The beginning of a line or choice that reads as a speaker's: <c>Mei (afraid):</c>.</summary>
/// <param name="File">The script.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column of the name, from 1.</param>
/// <param name="Name">What stands in the speaker's place.</param>
/// <param name="Mood">What stands in brackets behind it; null without any.</param>
/// <param name="Speaker">The cast key; null when it is none's.</param>
internal sealed record SpokenText(
    string File,
    int Line,
    int Column,
    string Name,
    string? Mood,
    string? Speaker
)
{
    private const int LongestName = 40;
    private static readonly SearchValues<char> OfSentences = SearchValues.Create(
        "\"“”「」,，;；!！?？。…"
    );

    /// <summary>Every such beginning in a story, but for lines marked as prose.</summary>
    public static IEnumerable<SpokenText> Of(ReviewContext story)
    {
        foreach (var text in story.Content.Texts)
        {
            if (
                Read(text.Text) is not var (name, mood)
                || story.Sources.GetValueOrDefault(text.File) is not { } source
                || source.InkLines.ElementAtOrDefault(text.Line - 1) is not { } line
                || Place(line, text.Text, source.ChoiceLines.Contains(text.Line)) is not { } column
                || source
                    .TagsOn(text.Line)
                    .Concat(source.TagsAbove(text.Line))
                    .Any(t => t.Parsed.Key == TagKeys.Prose)
            )
                continue;
            var spoken = SpokenLine.Parse(text.Text, story.Settings.Cast);
            yield return new SpokenText(
                text.File,
                text.Line,
                column,
                name,
                spoken.Speaker is null ? mood : spoken.Mood,
                spoken.Speaker
            );
        }
    }

    /// <summary>What stands where a speaker would; null where nothing does.</summary>
    /// <param name="text">The beginning of a line.</param>
    public static (string Name, string? Mood)? Read(string text)
    {
        var colon = text.AsSpan().IndexOfAny(':', '：');
        if (colon <= 0)
            return null;
        var head = text.AsSpan(0, colon).Trim();
        string? mood = null;
        if (head is [.., ')' or '）'])
        {
            var open = head.IndexOfAny('(', '（');
            if (open <= 0)
                return null;
            mood = head[(open + 1)..^1].Trim().ToString();
            head = head[..open].TrimEnd();
        }

        return
            head.Length is > 0 and <= LongestName
            && char.IsLetter(head[0])
            && head.IndexOfAny(OfSentences) < 0
            ? (head.ToString(), mood)
            : null;
    }

    // Only what begins a line of output is a speaker's: nothing but bullets, brackets and conditions stands before it.
    private static int? Place(string line, string text, bool choice)
    {
        var at = line.IndexOf(text.Trim(), StringComparison.Ordinal);
        if (at < 0)
            return null;
        var before = line.AsSpan(0, at).TrimEnd(" \t");
        return
            before is [] or [.., '*' or '+' or '-' or '[' or ':' or '|' or '{' or ')']
            || (choice && before is [.., '}'])
            ? at + 1
            : null;
    }
}
