namespace InteractiveDrama.Stories.Dialect;

/// <summary>Blanks out the comments of a script's lines, so that nothing in them is taken for script.</summary>
internal static class Comments
{
    // What stands for the characters of a comment; no text holds either.
    public const char Line = '\uFFFF';
    public const char Block = '\uFFFE';

    /// <summary>The line with another character for each of its comments'.</summary>
    /// <param name="line">A line of the script.</param>
    /// <param name="inside">True when a comment that began above goes on here; then, when it goes on below.</param>
    public static string Mask(string line, ref bool inside)
    {
        if (!inside && !line.Contains('/', StringComparison.Ordinal))
            return line;
        var masked = line.ToCharArray();
        for (var i = 0; i < masked.Length; i++)
        {
            var pair = i + 1 < masked.Length ? (masked[i], masked[i + 1]) : (masked[i], '\n');
            if (inside)
            {
                inside = pair != ('*', '/');
                masked[i] = Block;
                if (!inside)
                    masked[++i] = Block;
            }
            else if (pair == ('/', '*'))
            {
                inside = true;
                masked[i] = masked[++i] = Block;
            }
            else if (pair == ('/', '/'))
            {
                Array.Fill(masked, Line, i, masked.Length - i);
                break;
            }
        }

        return new string(masked);
    }

    /// <summary>How many characters of a masked line stand outside comments.</summary>
    public static int Outside(ReadOnlySpan<char> masked)
    {
        var count = 0;
        foreach (var c in masked)
            count += c is Line or Block ? 0 : 1;
        return count;
    }
}
