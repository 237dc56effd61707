using System.Collections.Immutable;
using InteractiveDrama.Hosting.Experiments;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Views;

/// <summary>
/// Evaluates the story behind each open choice, so that the player can load what may come; nothing that stands behind a
/// closed gate.
/// </summary>
internal sealed class FirstShots(GateKeeper gates, ExperimentDesk experiments)
{
    /// <summary>The first shots, in the order their choices are offered.</summary>
    public async ValueTask<ImmutableArray<FirstShot>> OfAsync(
        PublishedStory story,
        SessionRecord session,
        Beat beat,
        ChoiceView[] offered,
        StoryPosition position
    )
    {
        var firsts = ImmutableArray.CreateBuilder<FirstShot>(beat.Choices.Length);
        for (var i = 0; i < beat.Choices.Length; i++)
        {
            var isLocked =
                i < offered.Length
                    ? offered[i].Gate is { Locked: true }
                    // What goes on by itself shows no choices, and its gates are asked when it does.
                    : GatedChoice.GateOf(beat.Choices[i]) is not null;
            if (
                !isLocked
                && await FirstAsync(story, session, position, beat.Choices[i].Id) is { } first
            )
            {
                firsts.Add(new FirstShot(beat.Choices[i].Id, first));
            }
        }
        return firsts.ToImmutable();
    }

    private async ValueTask<BeatShot?> FirstAsync(
        PublishedStory story,
        SessionRecord session,
        StoryPosition position,
        string choice
    )
    {
        var draws = ExperimentDesk.Draws(await experiments.BehindAsync(story, session, choice));
        if (!story.HasGatedEpisodes)
        {
            return story.Player.Foresee(position, choice, draws);
        }
        // In which episodes it lies, only the whole beat tells.
        var next = story.Player.Choose(position, choice, draws).Beat;
        return
            story.Package.IsFilm
            && next.Shots is [var first, ..]
            && await gates.MayEnterAsync(story, session, next)
            ? first
            : null;
    }
}
