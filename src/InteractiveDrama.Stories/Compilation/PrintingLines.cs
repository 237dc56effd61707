using Ink.Parsed;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>Finds the source lines that print: those with visible text, and those with a value in braces.</summary>
internal static class PrintingLines
{
    public static HashSet<(string File, int Line)> Of(Story story)
    {
        var lines = new HashSet<(string File, int Line)>();
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
                else if (Prints(item))
                    lines.Add((item.debugMetadata.fileName, item.debugMetadata.startLineNumber));
                else if (item is not Expression)
                    pending.Push(item);
            }
        }

        return lines;
    }

    private static bool Prints(Ink.Parsed.Object item) =>
        item.debugMetadata is not null
        && item switch
        {
            Text text => !string.IsNullOrWhiteSpace(text.text),
            Expression value => value.outputWhenComplete,
            _ => false,
        };
}
