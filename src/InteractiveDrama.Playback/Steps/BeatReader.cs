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
    private readonly LineSites lines;

    /// <summary>A reader for one version of a story.</summary>
    /// <param name="package">The story.</param>
    public BeatReader(StoryPackage package)
    {
        this.package = package;
        decisions = new DecisionFinder(package);
        texts = new UsedTexts(package.Texts);
        lines = new LineSites(package);
    }

    /// <summary>Reads the first stop of a playthrough.</summary>
    /// <param name="stop">What the engine said.</param>
    /// <returns>The beat, and the scene that carries on from it; null when the run failed.</returns>
    public (Beat Beat, CarriedScene? Scene) Opening(EngineStop stop)
    {
        var builder = new SceneBuilder(package, lines, texts, new CarriedScene());
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
        var builder = new SceneBuilder(package, lines, texts, scene);
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
            Sounds = builder.Sounds,
            Choices = offered,
            WindowSeconds = Window(left, decision?.Tags ?? [], offered),
            DefaultChoice = Default(offered),
            EpisodeChanges = builder.Changes,
            Ending = ending,
            Errors = stop.Errors,
        };
        return (beat, stop.State is null ? null : builder.Scene with { Offered = Ids(offered) });
    }

    /// <summary>The first shot of what a choice leads to, without the rest of its beat.</summary>
    /// <param name="scene">The scene carried to the choice.</param>
    /// <param name="choiceId">The choice's id as it was offered.</param>
    /// <param name="stop">What the engine said.</param>
    /// <returns>Null when it has none, or the run failed.</returns>
    public BeatShot? FirstShot(CarriedScene scene, string choiceId, EngineStop stop)
    {
        ArgumentNullException.ThrowIfNull(stop);
        if (stop.State is null)
            return null;
        var builder = new SceneBuilder(package, lines, null, scene);
        if (package.Choice(choiceId) is { } chosen)
            builder.Choose(chosen);
        foreach (var output in stop.Outputs)
            builder.Add(output);
        return builder.FirstShot();
    }

    private ImmutableArray<OfferedChoice> Offer(ImmutableArray<EngineChoice> choices)
    {
        if (choices.IsEmpty)
            return [];
        var offered = ImmutableArray.CreateBuilder<OfferedChoice>(choices.Length);
        var ids = new string[choices.Length];
        for (var i = 0; i < choices.Length; i++)
        {
            var choice = choices[i];
            var site = package.Site(choice.Path);
            var id = ids[i] = site?.Id ?? "~" + choice.Path;
            var count = ids.AsSpan(0, i + 1).Count(id);
            var tags = site is { Tags: { IsEmpty: false } own }
                ? choice.Tags.AddRange(own)
                : choice.Tags;
            var spoken = SpokenLine.Parse(
                choice.Text,
                package.Settings.Cast,
                Has(tags, TagKeys.Prose)
            );
            offered.Add(
                new OfferedChoice(
                    count == 1 ? id : $"{id}~{count}",
                    i,
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

        return offered.MoveToImmutable();
    }

    // A length on a line of its own goes before those of the choices, of which the shortest counts.
    private static double? Window(
        ImmutableArray<string> left,
        ImmutableArray<string> decision,
        ImmutableArray<OfferedChoice> offered
    )
    {
        if (offered.IsEmpty)
            return null;
        if ((Length(left) ?? Length(decision)) is { } own)
            return own;
        double? shortest = null;
        foreach (var choice in offered)
        {
            foreach (var tag in choice.Tags)
            {
                if (Length(tag) is { } length && (shortest is null || length < shortest))
                    shortest = length;
            }
        }

        return shortest;
    }

    private static double? Length(ImmutableArray<string> tags)
    {
        foreach (var tag in tags)
        {
            if (Length(tag) is { } length)
                return length;
        }

        return null;
    }

    private static double? Length(string tag) =>
        DialectTag.Parse(tag) is { Key: TagKeys.Timed } timed
            ? TagValues.Seconds(timed.Value)
            : null;

    private static string? Default(ImmutableArray<OfferedChoice> offered)
    {
        foreach (var choice in offered)
        {
            if (Has(choice.Tags, TagKeys.Default))
                return choice.Id;
        }

        return offered.IsEmpty ? null : offered[0].Id;
    }

    private static ImmutableArray<string> Ids(ImmutableArray<OfferedChoice> offered)
    {
        var ids = ImmutableArray.CreateBuilder<string>(offered.Length);
        foreach (var choice in offered)
            ids.Add(choice.Id);
        return ids.MoveToImmutable();
    }

    private static bool Has(ImmutableArray<string> tags, string key)
    {
        foreach (var tag in tags)
        {
            if (DialectTag.Parse(tag).Key == key)
                return true;
        }

        return false;
    }
}
