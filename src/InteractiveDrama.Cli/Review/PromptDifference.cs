namespace InteractiveDrama.Cli.Review;

/// <summary>Where two prompts differ, word by word.</summary>
internal static class PromptDifference
{
    private const int MostWords = 2_000;

    /// <summary>The words of a prompt, each with whether another has it too, in the same order.</summary>
    /// <param name="before">The other prompt; empty when there is none.</param>
    /// <param name="after">The prompt.</param>
    public static IReadOnlyList<(string Word, bool IsNew)> Of(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        // Longest common subsequence, from the end.
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] =
                    old[i] == now[j]
                        ? common[i + 1, j + 1] + 1
                        : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }
        var marked = new List<(string, bool)>(now.Length);
        var (at, next) = (0, 0);
        while (next < now.Length)
        {
            if (at < old.Length && old[at] == now[next])
            {
                marked.Add((now[next++], false));
                at++;
            }
            else if (at < old.Length && common[at + 1, next] >= common[at, next + 1])
            {
                at++;
            }
            else
            {
                marked.Add((now[next++], true));
            }
        }
        return marked;
    }

    private static string[] Words(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];
}
