using Ink.Parsed;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>Finds where a story prints: visible text, and values in braces.</summary>
internal static class PrintingPlaces
{
    /// <summary>The columns of all that prints, from 0, by script and line.</summary>
    public static ILookup<(string File, int Line), int> Of(Story story)
    {
        var places = new List<((string File, int Line) Line, int Column)>();
        var pending = new Stack<Ink.Parsed.Object>([story]);
        while (pending.TryPop(out var current))
        {
            var tag = false;
            foreach (var item in current.content ?? [])
            {
                if (item is Tag mark)
                    tag = mark.isStart;
                else if (tag)
                    continue;
                else if (Prints(item) && item.debugMetadata is { } at)
                    places.Add(((at.fileName, at.startLineNumber), at.startCharacterNumber - 1));
                else if (item is not Expression)
                    pending.Push(item);
            }
        }

        return places.ToLookup(p => p.Line, p => p.Column);
    }

    private static bool Prints(Ink.Parsed.Object item) =>
        item switch
        {
            Text text => !string.IsNullOrWhiteSpace(text.text),
            Expression value => value.outputWhenComplete,
            _ => false,
        };
}
