using Xunit;

namespace InteractiveDrama.Embedding.Tests;

/// <summary>What takes minutes runs only where <c>./test --long</c> asks for it.</summary>
internal static class LongRun
{
    public static bool IsAsked { get; } =
        Environment.GetEnvironmentVariable("INTERACTIVE_DRAMA_LONG") == "1";

    /// <summary>Leaves the test out of a brief run.</summary>
    public static void Only() =>
        Assert.SkipUnless(IsAsked, "Packs, restores and builds: ./test --long");
}
