namespace InteractiveDrama.Shots.Providers.OpenAI;

/// <summary>
/// Media that an answer names by address instead of carrying it. The address stands in for the job's id: it is committed like
/// one, so a crash before the bytes are here loses nothing that was paid for.
/// </summary>
internal static class PlacedMedia
{
    private const string Mark = "url:";
    private const int MostLetters = 4096;

    /// <summary>The id that stands for an address; null when it is too long or no address.</summary>
    public static string? Job(string address) =>
        address.Length <= MostLetters && Uri.TryCreate(address, UriKind.Absolute, out _)
            ? Mark + address
            : null;

    /// <summary>The address that an id stands for; null when it is one of the API's own.</summary>
    public static string? Address(string job) =>
        job.StartsWith(Mark, StringComparison.Ordinal) ? job[Mark.Length..] : null;
}
