using System.Collections.Immutable;
using InteractiveDrama.Hosting.Clock;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Playback.Texts;
using InteractiveDrama.Protocol;
using InteractiveDrama.Stories.Texts;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Views;

/// <summary>Makes of a beat what its viewer is sent.</summary>
internal sealed class BeatViews(IStoryLooks looks, ISessionStore store, ILogger<BeatViews> log)
{
    /// <summary>Below this many finishers a share would say more about them than about the ending.</summary>
    private const int SmallestCrowd = 10;

    /// <summary>The beat of a session's position, its window untouched.</summary>
    public async ValueTask<BeatView> ViewAsync(
        PublishedStory story,
        SessionPosition position,
        SessionRecord session
    )
    {
        var renderer = story.Locales.Renderer(session.Locale);
        var beat = renderer?.Render(position.Beat) ?? position.Beat;
        return new BeatView
        {
            Id = beat.Id,
            Episode = story.Episode(beat.Episode, renderer),
            Lines = [.. beat.Lines.Select(line => Line(story, renderer, line))],
            Shots = await ShotsAsync(story, beat),
            Choices =
            [
                .. beat.Choices.Select(choice => new ChoiceView
                {
                    Id = choice.Id,
                    Text = choice.Text,
                    Speaker = Speaker(story, renderer, choice.Speaker),
                }),
            ],
            Window = Window(beat, session.Timers),
            EpisodeChanges =
            [
                .. beat.EpisodeChanges.Select(change => new EpisodeChangeView
                {
                    AtLine = change.AtLine,
                    Ended = story.Episode(change.Ended, renderer),
                    Next = story.Episode(change.Next, renderer),
                }),
            ],
            Ending = beat.Ending is { } ending
                ? await EndingAsync(story, ending, session.Simulated)
                : null,
            DeadEnd = beat.Stop == BeatStop.DeadEnd,
            Preload = session.Simulated ? [] : await AheadAsync(story, position),
        };
    }

    /// <summary>Length of a beat's window under a viewer's timers; null when it has none.</summary>
    public static TimeSpan? WindowLength(Beat beat, TimerSetting timers) =>
        (timers, beat.WindowSeconds, beat.DefaultChoice) switch
        {
            (TimerSetting.None, _, _) or (_, null, _) or (_, _, null) => null,
            (TimerSetting.Doubled, { } seconds, _) => TimeSpan.FromSeconds(seconds * 2),
            (_, { } seconds, _) => TimeSpan.FromSeconds(seconds),
        };

    /// <summary>How long a beat's shots move.</summary>
    public static TimeSpan ShotsLength(BeatView beat) =>
        TimeSpan.FromMilliseconds(beat.Shots.Sum(shot => (double)shot.DurationMs));

    private static WindowView? Window(Beat beat, TimerSetting timers)
    {
        if (WindowLength(beat, timers) is not { } length || beat.DefaultChoice is not { } fallback)
        {
            return null;
        }
        var milliseconds = (int)length.TotalMilliseconds;
        return new WindowView
        {
            LengthMs = milliseconds,
            RemainingMs = milliseconds,
            TailMs = (int)ClockRules.Tail.TotalMilliseconds,
            DefaultChoice = fallback,
        };
    }

    private LineView Line(PublishedStory story, LocaleRenderer? renderer, BeatLine line) =>
        new()
        {
            Id = line.Id,
            Variant = line.Variant,
            Speaker = Speaker(story, renderer, line.Speaker),
            Mood = line.Mood,
            Text = line.Text,
        };

    private SpeakerView? Speaker(PublishedStory story, LocaleRenderer? renderer, string? key) =>
        key is not null && story.Member(key) is { } member
            ? new SpeakerView
            {
                Id = member.Key,
                Name = renderer?.Name(NameIds.Cast(member.Key), member.Name) ?? member.Name,
                Colour = looks.CaptionColour(member),
            }
            : null;

    private async ValueTask<ImmutableArray<ShotView>> ShotsAsync(PublishedStory story, Beat beat)
    {
        var shots = ImmutableArray.CreateBuilder<ShotView>(beat.Shots.Length);
        foreach (var shot in beat.Shots)
        {
            if (await ShotAsync(story, shot) is { } view)
            {
                shots.Add(view);
            }
        }
        return shots.ToImmutable();
    }

    private async ValueTask<ShotView?> ShotAsync(PublishedStory story, BeatShot shot)
    {
        try
        {
            return await looks.ShotAsync(story, shot);
        }
        catch (Exception e)
        {
            // A picture that cannot be made must not stop the story: its lines still read.
            log.LogError(e, "No picture for shot {Shot} of {Story}", shot.Id, story.Id);
            return null;
        }
    }

    /// <summary>Evaluates the story behind each open choice, so that the player can load what may come.</summary>
    private async ValueTask<IReadOnlyList<string>> AheadAsync(
        PublishedStory story,
        SessionPosition position
    )
    {
        var ahead = new List<string>(position.Beat.Choices.Length);
        foreach (var choice in position.Beat.Choices)
        {
            if (
                Foresee(story, position.Snapshot, choice.Id) is { Shots: [var first, ..] }
                && await ShotAsync(story, first) is { } view
            )
            {
                ahead.Add(view.Url);
            }
        }
        return [.. ahead.Distinct(StringComparer.Ordinal)];
    }

    private static Beat? Foresee(PublishedStory story, Snapshot snapshot, string choice)
    {
        try
        {
            var step = story.Player.Choose(snapshot, choice);
            return step.Snapshot is null ? null : step.Beat;
        }
        catch (Exception e) when (e is UnknownChoiceException or InvalidSnapshotException)
        {
            // A snapshot of an older version: nothing can be foreseen, and nothing needs to be.
            return null;
        }
    }

    private async ValueTask<EndingView> EndingAsync(
        PublishedStory story,
        string ending,
        bool simulated
    )
    {
        var counts = await store.CountEndingsAsync(story.Id, simulated);
        var all = counts.Values.Sum();
        return new EndingView
        {
            Id = ending,
            Title = story.EndingTitle(ending),
            Total = story.Package.Endings.Length,
            Share = all >= SmallestCrowd ? (double)counts.GetValueOrDefault(ending) / all : null,
        };
    }
}
