using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Engine.Ink;
using InteractiveDrama.Playback.Scenes;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Playback.Steps;

/// <summary>The step on an engine: runs to the next stop, and makes a beat of what ink said.</summary>
public sealed class StoryPlayer : IStoryPlayer
{
    private readonly StoryPackage package;
    private readonly IEngine engine;
    private readonly DecisionFinder decisions;

    /// <summary>A player for one version of a story.</summary>
    /// <param name="package">The story.</param>
    /// <param name="engine">What runs it; ink's own runtime when null.</param>
    public StoryPlayer(StoryPackage package, IEngine? engine = null)
    {
        this.package = package;
        this.engine = engine ?? new InkEngine(package);
        decisions = new DecisionFinder(package);
    }

    /// <inheritdoc/>
    public StepResult Start(string? episode, int seed)
    {
        if (episode is not null && package.Episode(episode) is null)
            throw new UnknownEpisodeException(episode);
        var scene = new CarriedScene();
        var builder = new SceneBuilder(package, scene);
        builder.ApplyDefaults(package.Parts.Scene.Defaults);
        return Result(builder, engine.Start(episode, seed));
    }

    /// <inheritdoc/>
    public StepResult Choose(Snapshot snapshot, string choiceId)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var (scene, state) = SnapshotForm.Read(snapshot, package.Version, engine);
        var index = scene.Offered.IndexOf(choiceId);
        if (index < 0)
            throw new UnknownChoiceException(choiceId);
        var builder = new SceneBuilder(package, scene);
        if (package.Choice(choiceId) is { } chosen)
            builder.Choose(chosen);
        return Result(builder, engine.Step(state, index));
    }

    /// <summary>A snapshot for people: the carried scene, variables, visits, call stack, as JSON.</summary>
    /// <param name="snapshot">A snapshot this player made.</param>
    public string Inspect(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return engine.Inspect(SnapshotForm.Read(snapshot, package.Version, engine).State);
    }

    private StepResult Result(SceneBuilder builder, EngineStop stop)
    {
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
        if (stop.State is null)
            return new StepResult(beat, null);
        var scene = builder.Scene with { Offered = [.. offered.Select(c => c.Id)] };
        return new StepResult(beat, SnapshotForm.Write(package.Version, engine, scene, stop.State));
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
