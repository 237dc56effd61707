namespace InteractiveDrama.Playback.Engine.Programs;

/// <summary>What the output needs to know of a text, found once.</summary>
internal static class TextShape
{
    public static InstructionFlags Of(string text)
    {
        if (text == "\n")
            return InstructionFlags.LineEnd;
        var trimmed = text.AsSpan().Trim(" \t");
        if (trimmed.IsEmpty)
            return InstructionFlags.Blank;
        if (trimmed[0] == '\n' || trimmed[^1] == '\n')
            return InstructionFlags.SplitsAtLineEnds;
        return
            text.AsSpan().ContainsAny('\n', '\t') || text.Contains("  ", StringComparison.Ordinal)
            ? InstructionFlags.None
            : InstructionFlags.Tidy;
    }
}
