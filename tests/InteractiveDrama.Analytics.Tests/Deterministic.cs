using FsCheck;

namespace InteractiveDrama.Analytics.Tests;

/// <summary>Properties run on the same values every time, and fail by exception.</summary>
internal static class Deterministic
{
    public static Config Config { get; } =
        Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20_251_120UL, 15UL);
}
