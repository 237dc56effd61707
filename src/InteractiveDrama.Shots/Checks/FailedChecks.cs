using InteractiveDrama.Shots.Library;

namespace InteractiveDrama.Shots.Checks;

/// <summary>What is said of a take that failed its checks.</summary>
public static class FailedChecks
{
    /// <summary>One sentence for each failed check, and where the take is to be found.</summary>
    /// <param name="take">The take.</param>
    public static string Words(Take take)
    {
        ArgumentNullException.ThrowIfNull(take);
        var found = take
            .Checks.Where(check => check.Verdict == CheckVerdict.Failed)
            .Select(check => $"{check.Name}: {check.Words}");
        return $"{take.Id} failed its checks and is kept for review. {string.Join(' ', found)}";
    }
}
