namespace InteractiveDrama.Hosting.Identity;

/// <summary>What a viewer's id may be.</summary>
public static class ViewerIds
{
    /// <summary>The longest id, in characters.</summary>
    public const int Longest = 200;

    /// <summary>What is wrong with an id, in one sentence; null when it can be used.</summary>
    public static string? Problem(string? viewer) =>
        string.IsNullOrWhiteSpace(viewer) ? "A viewer's id is missing."
        : viewer.Length > Longest ? $"A viewer's id has at most {Longest} characters."
        : viewer.Any(char.IsControl) ? "A viewer's id has no control characters."
        // In an address these three would stand for something else.
        : viewer is "." or ".." || viewer.Contains("%2F", StringComparison.OrdinalIgnoreCase)
            ? "A viewer's id is not '.' or '..', and has no '%2F' in it."
        : null;

    /// <summary>The id that a part of an address stands for: routing leaves a slash in it as it was sent.</summary>
    internal static string FromAddress(string part) =>
        part.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
