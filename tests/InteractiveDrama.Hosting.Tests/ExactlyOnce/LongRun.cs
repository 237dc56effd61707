namespace InteractiveDrama.Hosting.Tests.ExactlyOnce;

/// <summary>Whether the tests run at full length, as <c>./test --long</c> asks.</summary>
internal static class LongRun
{
    public static bool IsAsked { get; } =
        Environment.GetEnvironmentVariable("INTERACTIVE_DRAMA_LONG") == "1";

    /// <summary>One of two sizes.</summary>
    public static int Of(int brief, int full) => IsAsked ? full : brief;
}
