using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Stories.Experiments;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Playback.Tests.Oracle;

/// <summary>Made stories whose choices are experiments: each leads to its own content, or to one of the story's knots.</summary>
internal static class ExperimentStory
{
    private const int MostStops = 30;

    /// <summary>The story with an experiment at every choice that is met soon.</summary>
    /// <param name="package">The story.</param>
    /// <param name="knots">Its knots without parameters.</param>
    public static StoryPackage Of(StoryPackage package, ImmutableArray<string> knots)
    {
        ImmutableArray<ContentSite> sites =
        [
            .. ChoicePoints(package)
                .Select((path, i) => new ContentSite($"c{i}", true, [], [path])),
        ];
        var parts = package.Parts;
        return new StoryPackage(
            parts with
            {
                Ids = parts.Ids with { Sites = sites },
                Settings = parts.Settings with
                {
                    Experiments = [.. sites.Select((site, i) => At(site.Id, knots, i))],
                },
            }
        );
    }

    private static Experiment At(string choice, ImmutableArray<string> knots, int number) =>
        new(
            $"at-{choice}",
            choice,
            ExperimentKind.Content,
            [
                new ExperimentVariant("written"),
                new ExperimentVariant("same"),
                new ExperimentVariant("led")
                {
                    Knot = knots.IsEmpty ? null : knots[number % knots.Length],
                },
            ]
        );

    private static IEnumerable<string> ChoicePoints(StoryPackage package)
    {
        var engine = new StoryEngine(package);
        var pending = new Queue<EngineStop>([engine.Start(null, 1)]);
        var found = new List<string>();
        for (var stops = 0; stops < MostStops && pending.TryDequeue(out var stop); stops++)
        {
            found.AddRange(stop.Choices.Select(c => c.Path));
            for (var choice = 0; stop.State is not null && choice < stop.Choices.Length; choice++)
                pending.Enqueue(engine.Step(stop.State, choice));
        }

        return found.Distinct(StringComparer.Ordinal);
    }
}
