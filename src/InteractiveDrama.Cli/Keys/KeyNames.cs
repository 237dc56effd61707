namespace InteractiveDrama.Cli.Keys;

/// <summary>What a key's name may be.</summary>
internal static class KeyNames
{
    private const int Longest = 100;

    public static void Check(string name)
    {
        if (
            string.IsNullOrWhiteSpace(name)
            || name.Length > Longest
            || name.Any(char.IsControl)
            || name.StartsWith('-')
        )
            throw new UsageException(
                $"A key's name has 1 to {Longest} characters, such as 'ada' or 'build-server'; '{name}' cannot be one."
            );
        // The log of acts uses these for who has no key.
        if (name is "loopback" or "viewer" || name.StartsWith("local:", StringComparison.Ordinal))
            throw new UsageException(
                $"'{name}' is what the log of acts calls somebody without a key: take another name."
            );
    }
}
