using System.Collections.Immutable;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Media;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>Tells viewers that a shot of the beat before them, or the voice of one of its lines, is there in a better take.</summary>
internal sealed class ShotHerald(
    LiveSessions sessions,
    IStoryLooks looks,
    MediaSigner media,
    IViewerPush push,
    ILogger<ShotHerald> log
)
{
    /// <summary>Tells every connected session of which the current beat has a take that is shown from now on.</summary>
    public async Task TellAsync(ImmutableArray<TakeChange> changes, CancellationToken cancellation)
    {
        foreach (
            var news in changes
                .Where(change => change.IsShown)
                .GroupBy(change => change.Take.Story, StringComparer.Ordinal)
        )
        {
            var pictures = news.Where(change => change.Take.Kind is not MediaKind.Speech)
                .Select(change => change.Take.Id)
                .ToHashSet(StringComparer.Ordinal);
            var voices = news.Where(change => change.Take.Kind is MediaKind.Speech)
                .Select(change => (change.Take.Subject, change.Take.Locale!))
                .ToHashSet();
            var story = news.Key;
            foreach (
                var id in sessions.Playing(record => record.Story == story && !record.Simulated)
            )
            {
                cancellation.ThrowIfCancellationRequested();
                using var usage = await sessions.UseAsync(id);
                await TellAsync(usage.Session, pictures, voices);
            }
        }
    }

    private async Task TellAsync(
        LiveSession live,
        HashSet<string> pictures,
        HashSet<(string Line, string Locale)> voices
    )
    {
        if (
            live
            is not {
                Connection: { } connection,
                Record: { } record,
                Story: { } story,
                Standing: { } standing
            }
        )
        {
            return;
        }
        try
        {
            var beat = standing.Beat();
            var heard = voices.Count == 0 ? [] : Voices(story, record, beat, voices);
            var pass = media.For(record);
            for (var i = 0; i < beat.Shots.Length; i++)
            {
                var (first, end) = (
                    beat.Shots[i].FirstLine,
                    i + 1 < beat.Shots.Length ? beat.Shots[i + 1].FirstLine : beat.Lines.Length
                );
                LineVoiceView[] said =
                [
                    .. heard
                        .Where(one => one.At >= first && one.At < end)
                        .Select(one => one.View with { Voice = pass.Sign(one.View.Voice)! }),
                ];
                if (
                    await looks.ShotAsync(story, beat.Shots[i]) is { } view
                    && (said.Length > 0 || (view.Take is { } take && pictures.Contains(take)))
                )
                {
                    await push.ShotReadyAsync(
                        connection,
                        new ShotReadyView
                        {
                            Session = live.Id,
                            Turn = standing.Turn,
                            Shot = pass.Sign(view),
                            Voices = said,
                        }
                    );
                }
            }
        }
        catch (Exception e)
        {
            // What this viewer is not told now is in the next view; the others are told all the same.
            log.LogError(e, "Session {Session} was not told of a new take", live.Id);
        }
    }

    private List<(int At, LineVoiceView View)> Voices(
        PublishedStory story,
        SessionRecord record,
        Beat beat,
        HashSet<(string Line, string Locale)> voices
    )
    {
        var locale = story.Locales.Nearest(record.Locale);
        var read = story.Locales.Renderer(record.Locale)?.Render(beat) ?? beat;
        var found = new List<(int, LineVoiceView)>();
        for (var i = 0; i < read.Lines.Length; i++)
        {
            var line = read.Lines[i];
            if (
                voices.Contains((line.Variant ?? line.Id, locale))
                && looks.Voice(story, line, record.Locale) is { } voice
            )
            {
                found.Add((i, new LineVoiceView { Line = line.Id, Voice = voice }));
            }
        }
        return found;
    }
}
