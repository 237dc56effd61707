using System.CommandLine;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Engine.Ink;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Cli;

/// <summary>The engines one may choose from.</summary>
internal static class Engines
{
    public const string Ours = "drama";
    public const string Inks = "ink";

    public static string[] Names { get; } = [Ours, Inks];

    /// <summary>The <c>--engine</c> option.</summary>
    public static Option<string> Option()
    {
        var engine = new Option<string>("--engine")
        {
            Description = "What runs the story: ours (drama), or ink's own runtime (ink).",
            DefaultValueFactory = _ => Ours,
        };
        engine.AcceptOnlyFromAmong(Names);
        return engine;
    }

    public static IEngine Create(string name, StoryPackage package) =>
        name == Inks ? new InkEngine(package) : new StoryEngine(package);
}
