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
internal sealed class BeatViews(IStoryLooks looks, EndingShares shares, ILogger<BeatViews> log)
{
    /// <summary>A beat as a viewer sees it, its window untouched.</summary>
    /// <param name="story">The version it is of.</param>
    /// <param name="session">Whose beat it is.</param>
    /// <param name="played">The beat.</param>
    /// <param name="ahead">Where it goes on from, to look ahead; null not to.</param>
    public async ValueTask<BeatView> ViewAsync(
        PublishedStory story,
        SessionRecord session,
        Beat played,
        StoryPosition? ahead
    )
    {
        var renderer = story.Locales.Renderer(session.Locale);
        var beat = renderer?.Render(played) ?? played;
        var isAuto = !AutoChoice.Of(played).IsEmpty;
        return new BeatView
        {
            Id = beat.Id,
            Episode = story.Episode(beat.Episode, renderer),
            Lines = [.. beat.Lines.Select(line => Line(story, renderer, line))],
            Shots = await ShotsAsync(story, beat),
            Auto = isAuto,
            Choices = isAuto
                ? []
                :
                [
                    .. beat.Choices.Select(choice => new ChoiceView
                    {
                        Id = choice.Id,
                        Text = choice.Text,
                        Speaker = Speaker(story, renderer, choice.Speaker),
                    }),
                ],
            Window = isAuto ? null : Window(beat, session.Timers),
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
            Preload =
                session.Simulated || ahead is null ? [] : await AheadAsync(story, played, ahead),
        };
    }

    /// <summary>Length of a decision's window under a viewer's timers; null when it has none.</summary>
    /// <param name="written">As written, in seconds; null when untimed.</param>
    /// <param name="timers">What the viewer asked for.</param>
    public static TimeSpan? WindowLength(double? written, TimerSetting timers) =>
        (timers, written) switch
        {
            (TimerSetting.None, _) or (_, null) => null,
            (TimerSetting.Doubled, { } seconds) => TimeSpan.FromSeconds(seconds * 2),
            (_, { } seconds) => TimeSpan.FromSeconds(seconds),
        };

    /// <summary>How long a beat's shots move.</summary>
    public static TimeSpan ShotsLength(BeatView beat) =>
        TimeSpan.FromMilliseconds(beat.Shots.Sum(shot => (double)shot.DurationMs));

    private static WindowView? Window(Beat beat, TimerSetting timers) =>
        WindowLength(beat.WindowSeconds, timers) is { } length && beat.DefaultChoice is { } fallback
            ? Window(length, length, fallback)
            : null;

    /// <summary>A decision's clock as its viewer is told of it.</summary>
    public static WindowView Window(TimeSpan length, TimeSpan remaining, string fallback) =>
        new()
        {
            LengthMs = (int)length.TotalMilliseconds,
            RemainingMs = (int)remaining.TotalMilliseconds,
            TailMs = (int)ClockRules.Tail.TotalMilliseconds,
            DefaultChoice = fallback,
        };

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
        Beat beat,
        StoryPosition position
    )
    {
        var ahead = new List<string>(beat.Choices.Length);
        foreach (var choice in beat.Choices)
        {
            if (
                story.Player.Foresee(position, choice.Id) is { } first
                && await ShotAsync(story, first) is { } view
            )
            {
                ahead.Add(view.Url);
            }
        }
        return [.. ahead.Distinct(StringComparer.Ordinal)];
    }

    private async ValueTask<EndingView> EndingAsync(
        PublishedStory story,
        string ending,
        bool simulated
    )
    {
        return new EndingView
        {
            Id = ending,
            Title = story.EndingTitle(ending),
            Total = story.Package.Endings.Length,
            Share = await shares.OfAsync(story.Id, ending, simulated),
        };
    }
}
