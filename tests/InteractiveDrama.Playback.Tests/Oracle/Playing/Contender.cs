using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Engine.Ink;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Playback.Tests.Oracle.Playing;

/// <summary>An engine to be held against ink's own.</summary>
/// <param name="Name">Its name in messages.</param>
/// <param name="Make">Makes it.</param>
/// <param name="Hash">A state's hash; null when it has none.</param>
internal sealed record Contender(
    string Name,
    Func<StoryPackage, StepBudget, IEngine> Make,
    Func<EngineState, UInt128>? Hash
)
{
    public static Contender Ours { get; } =
        new("ours", (package, budget) => new StoryEngine(package, budget), StoryEngine.Hash);

    /// <summary>ink's own engine, each state saved and restored: proves the comparison itself.</summary>
    public static Contender InkAgain { get; } =
        new("ink again", (package, budget) => new InkEngine(package, budget), null);
}
