using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Scenes;
using InteractiveDrama.Playback.Texts;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Playback.Steps;

/// <summary>Makes beats of what an engine says. Pure: equal scenes, choices and stops give equal beats.</summary>
public sealed class BeatReader
{
    private readonly StoryPackage package;
    private readonly DecisionFinder decisions;
    private readonly UsedTexts texts;

    /// <summary>A reader for one version of a story.</summary>
    /// <param name="package">The story.</param>
    public BeatReader(StoryPackage package)
    {
        this.package = package;
        decisions = new DecisionFinder(package);
        texts = new UsedTexts(package.Texts);
    }

    /// <summary>Reads the first stop of a playthrough.</summary>
    /// <param name="stop">What the engine said.</param>
    /// <returns>The beat, and the scene that carries on from it; null when the run failed.</returns>
    public (Beat Beat, CarriedScene? Scene) Opening(EngineStop stop)
    {
        var builder = new SceneBuilder(package, texts, new CarriedScene());
        builder.ApplyDefaults(package.Parts.Scene.Defaults);
        return Read(builder, stop);
    }

    /// <summary>Reads the stop that a choice led to.</summary>
    /// <param name="scene">The scene carried to the choice.</param>
    /// <param name="choiceId">The choice's id as it was offered.</param>
    /// <param name="stop">What the engine said.</param>
    /// <returns>The beat, and the scene that carries on from it; null when the run failed.</returns>
    public (Beat Beat, CarriedScene? Scene) After(
        CarriedScene scene,
        string choiceId,
        EngineStop stop
    )
    {
        var builder = new SceneBuilder(package, texts, scene);
        if (package.Choice(choiceId) is { } chosen)
            builder.Choose(chosen);
        return Read(builder, stop);
    }

    private (Beat Beat, CarriedScene? Scene) Read(SceneBuilder builder, EngineStop stop)
    {
        ArgumentNullException.ThrowIfNull(stop);
        foreach (var output in stop.Outputs)
            builder.Add(output);
        var left = builder.Finish();
        var offered = Offer(stop.Choices);
        var why =
            stop.State is null ? BeatStop.Failed
            : offered.Length > 0 ? BeatStop.Decision
            : stop.RanOut ? BeatStop.DeadEnd
            : BeatStop.Ending;
        var ending =
            why == BeatStop.Ending ? builder.Ending ?? $"end:{builder.Scene.LastFlow}" : null;
        var decision =
            why == BeatStop.Decision ? decisions.Find(stop.StopPath, stop.Choices) : null;
        var beat = new Beat
        {
            Id =
                decision?.Id
                ?? ending
                ?? $"{(why == BeatStop.Failed ? "failed" : "dead")}:{builder.Scene.LastFlow}",
            Stop = why,
            Episode = builder.Scene.Episode,
            Lines = builder.Lines,
            Shots = builder.Shots(),
            Choices = offered,
            WindowSeconds = Window(left.AddRange(decision?.Tags ?? []), offered),
            DefaultChoice = (
                offered.FirstOrDefault(c => Has(c, TagKeys.Default)) ?? offered.FirstOrDefault()
            )?.Id,
            EpisodeChanges = builder.Changes,
            Ending = ending,
            Errors = stop.Errors,
        };
        return (
            beat,
            stop.State is null
                ? null
                : builder.Scene with
                {
                    Offered = [.. offered.Select(c => c.Id)],
                }
        );
    }

    private ImmutableArray<OfferedChoice> Offer(ImmutableArray<EngineChoice> choices)
    {
        var offered = ImmutableArray.CreateBuilder<OfferedChoice>(choices.Length);
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var choice in choices)
        {
            var site = package.Site(choice.Path);
            var id = site?.Id ?? "~" + choice.Path;
            var count = times[id] = times.GetValueOrDefault(id) + 1;
            ImmutableArray<string> tags = [.. choice.Tags, .. site?.Tags ?? []];
            var spoken = SpokenLine.Parse(
                choice.Text,
                package.Settings.Cast,
                tags.Any(t => DialectTag.Parse(t).Key == TagKeys.Prose)
            );
            offered.Add(
                new OfferedChoice(
                    count == 1 ? id : $"{id}~{count}",
                    offered.Count,
                    spoken.Text,
                    spoken.Speaker,
                    spoken.Mood,
                    tags
                )
                {
                    Texts = texts.Label(choice.Template),
                }
            );
        }

        return offered.ToImmutable();
    }

    // A length on a line of its own goes before those of the choices, of which the shortest counts.
    private static double? Window(
        ImmutableArray<string> own,
        ImmutableArray<OfferedChoice> offered
    ) =>
        offered.IsEmpty
            ? null
            : Lengths(own).Cast<double?>().FirstOrDefault()
                ?? offered.SelectMany(c => Lengths(c.Tags)).Cast<double?>().Min();

    private static IEnumerable<double> Lengths(ImmutableArray<string> tags) =>
        tags.Select(DialectTag.Parse)
            .Where(t => t.Key == TagKeys.Timed)
            .Select(t => TagValues.Seconds(t.Value))
            .OfType<double>();

    private static bool Has(OfferedChoice choice, string key) =>
        choice.Tags.Any(t => DialectTag.Parse(t).Key == key);
}
