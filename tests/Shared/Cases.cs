using FsCheck;
using Microsoft.FSharp.Core;

namespace InteractiveDrama.Testing;

/// <summary>How many cases a law is tried on: quickly by default, many more in a long run, always the same ones.</summary>
public static class Cases
{
    private static readonly bool Long =
        Environment.GetEnvironmentVariable("INTERACTIVE_DRAMA_LONG") == "1";

    public static Config Of(int quick) =>
        Config
            .QuickThrowOnFailure.WithMaxTest(Long ? quick * 20 : quick)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20_261_120), null)))
            .WithRunner(new QuietRunner(Config.QuickThrowOnFailure.Runner));
}
