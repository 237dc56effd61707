namespace InteractiveDrama.Playback.Texts;

/// <summary>Space between texts that stand in one line.</summary>
internal static class Spacing
{
    /// <summary>Two texts, with a space between them where the story's own have one.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <param name="space">True where the story's own have a space.</param>
    /// <param name="translated">True for texts that follow the rules of their own language.</param>
    public static string Join(string left, string right, bool space, bool translated) =>
        left.Length == 0 ? right
        : right.Length == 0 ? left
        : space && !(translated && IsDense(left[^1]) && IsDense(right[0])) ? $"{left} {right}"
        : left + right;

    // Chinese and Japanese are written without spaces.
    private static bool IsDense(char c) =>
        c
            is >= '\u2E80'
                and <= '\u9FFF'
                or >= '\uF900'
                and <= '\uFAFF'
                or >= '\uFE30'
                and <= '\uFE4F'
                or >= '\uFF00'
                and <= '\uFF65';
}
