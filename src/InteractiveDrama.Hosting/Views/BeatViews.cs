using System.Collections.Immutable;
using InteractiveDrama.Hosting.Clock;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Observability;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Playback.Texts;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Views;

/// <summary>Makes of a beat what its viewer is sent.</summary>
internal sealed class BeatViews(
    IStoryLooks looks,
    EndingShares shares,
    GateKeeper gates,
    FirstShots firsts,
    MediaSigner media,
    DramaTelemetry telemetry,
    ILogger<BeatViews> log
)
{
    /// <summary>A beat as a viewer sees it, its window untouched.</summary>
    /// <param name="story">The version it is of.</param>
    /// <param name="session">Whose beat it is.</param>
    /// <param name="played">The beat.</param>
    /// <param name="ahead">Where it goes on from, to look ahead; null not to.</param>
    /// <exception cref="Sessions.DramaFaultException">It lies in an episode whose gate is closed for the viewer.</exception>
    public async ValueTask<BeatView> ViewAsync(
        PublishedStory story,
        SessionRecord session,
        Beat played,
        StoryPosition? ahead
    )
    {
        await gates.EnterAsync(story, session, played);
        var renderer = story.Locales.Renderer(session.Locale);
        var beat = renderer?.Render(played) ?? played;
        var isAuto = !AutoChoice.Of(played).IsEmpty;
        var pass = media.For(session);
        var choices = isAuto ? [] : await ChoicesAsync(story, session, renderer, beat);
        return new BeatView
        {
            Id = beat.Id,
            Episode = story.Episode(beat.Episode, renderer),
            Lines = [.. beat.Lines.Select(line => Line(story, session, renderer, line, pass))],
            Shots = await ShotsAsync(story, beat, pass),
            Sounds = SoundViews.Of(story, beat, pass),
            Auto = isAuto,
            Choices = choices,
            Window = isAuto ? null : Window(beat, choices, session.Timers),
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
                session.Simulated || ahead is null || story.Package.Settings.Shots.Lookahead == 0
                    ? []
                    : await AheadAsync(story, session, played, choices, ahead, pass),
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

    private static WindowView? Window(Beat beat, ChoiceView[] choices, TimerSetting timers) =>
        WindowLength(beat.WindowSeconds, timers) is { } length
        && OpenDefault.Of(beat, Locked(choices)) is { } fallback
            ? Window(length, length, fallback)
            : null;

    private static ImmutableArray<string> Locked(ChoiceView[] choices)
    {
        var locked = ImmutableArray<string>.Empty;
        foreach (var choice in choices)
        {
            if (choice.Gate is { Locked: true })
            {
                locked = locked.Add(choice.Id);
            }
        }
        return locked;
    }

    private async ValueTask<ChoiceView[]> ChoicesAsync(
        PublishedStory story,
        SessionRecord session,
        LocaleRenderer? renderer,
        Beat beat
    )
    {
        var views = new ChoiceView[beat.Choices.Length];
        for (var i = 0; i < views.Length; i++)
        {
            var choice = beat.Choices[i];
            views[i] = new ChoiceView
            {
                Id = choice.Id,
                Text = choice.Text,
                Speaker = SpeakerViews.Of(story, looks, renderer, choice.Speaker),
                Gate = await gates.ViewAsync(story, session, choice),
            };
        }
        return views;
    }

    /// <summary>A decision's clock as its viewer is told of it.</summary>
    public static WindowView Window(TimeSpan length, TimeSpan remaining, string fallback) =>
        new()
        {
            LengthMs = (int)length.TotalMilliseconds,
            RemainingMs = (int)remaining.TotalMilliseconds,
            TailMs = (int)ClockRules.Tail.TotalMilliseconds,
            DefaultChoice = fallback,
        };

    private LineView Line(
        PublishedStory story,
        SessionRecord session,
        LocaleRenderer? renderer,
        BeatLine line,
        MediaPass pass
    ) =>
        new()
        {
            Id = line.Id,
            Variant = line.Variant,
            Speaker = SpeakerViews.Of(story, looks, renderer, line.Speaker),
            Mood = line.Mood,
            Text = line.Text,
            Voice = pass.Sign(looks.Voice(story, line, session.Locale)),
        };

    private async ValueTask<ImmutableArray<ShotView>> ShotsAsync(
        PublishedStory story,
        Beat beat,
        MediaPass pass
    )
    {
        var shots = ImmutableArray.CreateBuilder<ShotView>(beat.Shots.Length);
        foreach (var shot in beat.Shots)
        {
            if (await ShotAsync(story, shot) is { } view)
            {
                shots.Add(pass.Sign(view));
                telemetry.Shot(story.Id, view.Rung);
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

    private async ValueTask<IReadOnlyList<PreloadView>> AheadAsync(
        PublishedStory story,
        SessionRecord session,
        Beat beat,
        ChoiceView[] offered,
        StoryPosition position,
        MediaPass pass
    )
    {
        var views = new List<FirstShotView>(beat.Choices.Length);
        foreach (var first in await firsts.OfAsync(story, session, beat, offered, position))
        {
            if (await ShotAsync(story, first.Shot) is { } view)
            {
                views.Add(new FirstShotView(first, pass.Sign(view)));
            }
        }
        return PreloadViews.Of(views);
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
