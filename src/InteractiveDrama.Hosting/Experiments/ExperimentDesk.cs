using System.Collections.Immutable;
using InteractiveDrama.Analytics.Experiments;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Stories.Experiments;

namespace InteractiveDrama.Hosting.Experiments;

/// <summary>
/// Gives viewers their variants. Who was given one keeps it, whatever becomes of weights and coverage. Who is not counted is
/// in no experiment: a writer's rehearsal, and a viewer who asked not to be tracked.
/// </summary>
internal sealed class ExperimentDesk(ISessionStore store, ExperimentUnits units)
{
    private static readonly ImmutableArray<ExperimentKind> Shown =
    [
        ExperimentKind.Order,
        ExperimentKind.Timer,
    ];

    /// <summary>The variant of content behind a choice; null when no experiment varies it.</summary>
    /// <param name="story">The story.</param>
    /// <param name="session">Whose choice it is.</param>
    /// <param name="choice">The choice, as offered.</param>
    public async ValueTask<GivenVariant?> BehindAsync(
        PublishedStory story,
        SessionRecord session,
        string choice
    ) =>
        // An engine that cannot be told plays the story as written.
        story.Player.TellsDraws
        && story.ExperimentAt(ExperimentKind.Content, story.Package.Choice(choice)?.Id)
            is { } experiment
            ? await GiveAsync(story, session, experiment)
            : null;

    /// <summary>What tells the engine of a variant of content; null when there is nothing to tell.</summary>
    public static IDraws? Draws(GivenVariant? given) =>
        given is null ? null : new VariantDraws(given.Experiment.DrawSource(given.Variant));

    /// <summary>A beat as a viewer gets it: with their order of choices, and their window.</summary>
    /// <param name="story">The story.</param>
    /// <param name="session">The viewer's session.</param>
    /// <param name="beat">The beat as the story has it.</param>
    /// <returns>The beat, and the variants that show in it.</returns>
    public async ValueTask<(Beat Beat, ImmutableArray<GivenVariant> Given)> ShowAsync(
        PublishedStory story,
        SessionRecord session,
        Beat beat
    )
    {
        // What goes on by itself shows no choices.
        if (
            story.Package.Settings.Experiments.IsEmpty
            || beat.Stop != BeatStop.Decision
            || !AutoChoice.Of(beat).IsEmpty
        )
        {
            return (beat, []);
        }
        var given = ImmutableArray.CreateBuilder<GivenVariant>();
        foreach (var kind in Shown)
        {
            if (story.ExperimentAt(kind, beat.Id) is not { } experiment)
            {
                continue;
            }
            var variant = await GiveAsync(story, session, experiment);
            given.Add(variant);
            beat = BeatVariants.Apply(beat, variant.Variant, story.Package);
        }
        return (beat, given.ToImmutable());
    }

    /// <summary>What tells the engine of a viewer's variants of content, by the choice's id in the script; to look ahead.</summary>
    public async ValueTask<ImmutableDictionary<string, IDraws>> AheadAsync(
        PublishedStory story,
        SessionRecord session
    )
    {
        var draws = ImmutableDictionary<string, IDraws>.Empty;
        foreach (
            var experiment in story.Package.Settings.Experiments.Where(one =>
                one.Kind == ExperimentKind.Content && story.Player.TellsDraws
            )
        )
        {
            draws = draws.Add(experiment.At, Draws(await GiveAsync(story, session, experiment))!);
        }
        return draws;
    }

    /// <summary>What is to be stored of variants that a turn shows.</summary>
    public static ImmutableArray<Exposure> Exposures(
        IEnumerable<GivenVariant?> given,
        int turn,
        DateTimeOffset at
    ) => [.. given.Select(one => one?.Exposure(turn, at)).OfType<Exposure>()];

    private async ValueTask<GivenVariant> GiveAsync(
        PublishedStory story,
        SessionRecord session,
        Experiment experiment
    )
    {
        if (session.Rehearsal || !session.Tracked)
        {
            return Outside(experiment);
        }
        var unit = await units.OfAsync(session);
        if (
            await store.FindVariantAsync(story.Id, experiment.Run, unit) is { } kept
            && experiment.Variant(kept) is { } theirs
        )
        {
            return new GivenVariant(experiment, theirs, unit, 0, IsNew: false);
        }
        var assigned = Assignment.Of(
            experiment,
            unit,
            session.Locale ?? story.Package.Settings.Language,
            session.Device
        );
        return assigned.Variant is { } variant
            ? new GivenVariant(experiment, variant, unit, assigned.Bucket, IsNew: true)
            : Outside(experiment);
    }

    /// <summary>The story as written, or what an experiment that is over has shown to be better.</summary>
    private static GivenVariant Outside(Experiment experiment) =>
        new(
            experiment,
            experiment.Winner is { } winner && experiment.Variant(winner) is { } won
                ? won
                : experiment.Variants[0],
            null,
            0,
            IsNew: false
        );
}
