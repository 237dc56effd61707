using System.Globalization;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Shots.Captions;
using InteractiveDrama.Shots.Providers.Animatic.Motion;
using InteractiveDrama.Shots.Sound;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Reading;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>
/// Lays a way out in time: a shot stays as long as it is written, or as long as its lines need to be said, or read where
/// nobody says them. The picture never stops: cards and the choice that was taken stand over shots that go on. One plans
/// one film.
/// </summary>
internal sealed class CutPlanner(CutMaterials made)
{
    private const double Title = 3.2;
    private const double Episode = 2.6;
    private const double Chosen = 2;
    private const double Ending = 4.5;
    private const double Alone = 1;
    private const double Breath = 0.35;
    private const double Onset = 0.1;
    private const double Fade = 1;
    private readonly List<CutShot> shots = [];
    private readonly List<Caption> captions = [];
    private readonly List<PlacedSound> voices = [];
    private readonly SoundScore score = new(made.Sound);
    private Caption? card;
    private double now;
    private int frames;
    private string? lastShot;

    /// <summary>Plans the film.</summary>
    /// <param name="beats">The way.</param>
    public CutPlan Plan(IReadOnlyList<CutBeat> beats)
    {
        card = new Caption(CaptionKind.Card, 0, Title, made.Title);
        for (var i = 0; i < beats.Count; i++)
        {
            Add(beats[i].Beat, i);
            if (beats[i].Chosen is { } chosen)
            {
                captions.Add(new Caption(CaptionKind.Choice, now, now + Chosen, chosen));
                GoOn(Chosen);
            }
        }

        GoOn(Show());
        if (beats[^1].Beat.Ending is { } ending)
        {
            card = new Caption(CaptionKind.Card, 0, Ending, made.Ending(ending))
            {
                Under = made.Title,
            };
            GoOn(Show());
        }
        else
        {
            GoOn(Alone);
        }

        score.End(now, Math.Min(2 * Fade, now));
        return new CutPlan([.. shots], [.. captions], [.. voices], score.Runs, score.Points);
    }

    private static double Time(int frames) => (double)frames / AnimaticFilm.Rate;

    private static string Joined(params IEnumerable<string?> parts) =>
        string.Join(" · ", parts.Where(p => p is not null));

    private static int Frames(double seconds) =>
        (int)Math.Ceiling((seconds * AnimaticFilm.Rate) - 1e-6);

    private void Add(Beat beat, int number)
    {
        Forget(beat);
        foreach (var (shot, first, end) in Stretches(beat))
        {
            var begins = Time(frames);
            now = begins;
            var shown = 0.0;
            for (var i = first; i < end; i++)
            {
                Announce(beat, i);
                var wait = Show();
                shown += wait;
                now += wait;
                // A shot's music comes with its picture, before the words.
                Hear(beat, i, i == first ? begins : now, now);
                Say(beat.Lines[i], made.Voice(number, i));
            }

            Picture(shot, shown);
        }

        Announce(beat, beat.Lines.Length);
        Hear(beat, beat.Lines.Length, now, now);
    }

    // Music that a beat knows nothing of is over: the story was left for another scene.
    private void Forget(Beat beat)
    {
        foreach (var kind in (SoundKind[])[SoundKind.Music, SoundKind.Ambience])
        {
            if (!beat.Sounds.Any(s => s.Kind == kind && s.AtLine == 0))
            {
                score.Change(now, kind, null, Fade);
            }
        }
    }

    private void Announce(Beat beat, int line)
    {
        foreach (var change in beat.EpisodeChanges.Where(c => c.AtLine == line))
        {
            if (change.Next is { } next && made.Episode(next) is { } episode)
            {
                var number = episode.Number?.ToString(CultureInfo.InvariantCulture);
                // The story's title and its first episode's are one card.
                card =
                    card is { Text: var title } && title == made.Title
                        ? card with
                        {
                            Under = Joined(number, episode.Title),
                        }
                        : new Caption(CaptionKind.Card, 0, Episode, episode.Title)
                        {
                            Under = Joined(made.Title, number),
                        };
            }
        }
    }

    // The seconds that the words wait for a card.
    private double Show()
    {
        if (card is not { To: var length } shown)
        {
            return 0;
        }

        card = null;
        captions.Add(shown with { From = now, To = now + length });
        return length;
    }

    private void Hear(Beat beat, int line, double picture, double words)
    {
        foreach (var sound in beat.Sounds.Where(s => s.AtLine == line))
        {
            if (sound.Kind is not SoundKind.Sfx)
            {
                score.Change(picture, sound.Kind, sound.Name, sound.FadeSeconds);
            }
            else if (sound.Name is { } name)
            {
                score.Play(words, name);
            }
        }
    }

    private void Say(BeatLine line, SoundClip? voice)
    {
        var seconds = voice is null
            ? ReadingSpeed.Seconds(line.Text)
            : Math.Max(ReadingSpeed.ShortestSeconds, Onset + voice.Seconds + Breath);
        captions.Add(
            new Caption(CaptionKind.Line, now, now + seconds, line.Text)
            {
                Speaker = line.Speaker is { } key ? made.Name(key) : null,
                Colour = made.Look.Cast.GetValueOrDefault(line.Speaker ?? "") is { } member
                    ? CastPalette.CaptionColour(member)
                    : null,
            }
        );
        if (voice is not null)
        {
            voices.Add(new PlacedSound(now + Onset, voice));
        }

        now += seconds;
    }

    private void Picture(BeatShot? shot, double card)
    {
        var spec = shot is null ? null : ShotSpecBuilder.Build(shot, made.Look);
        var goesOn = shot is not null && shot.Id == lastShot;
        // A shot that goes on is not made longer than its lines a second time.
        var least = goesOn ? 0 : card + (spec?.DurationSeconds ?? 0);
        var needed = Frames(Math.Max(Time(frames) + least, now)) - frames;
        if (needed <= 0)
        {
            return;
        }

        shots.Add(
            new CutShot(
                goesOn ? spec! with { CameraMovement = CameraMovement.Static } : spec,
                needed
            )
            {
                Take = shot is null ? null : made.Take(shot),
                Seen = goesOn ? shots[^1].Seen + shots[^1].Frames : 0,
            }
        );
        lastShot = shot?.Id;
        Count(needed);
    }

    // The picture that is there stays, or a dark one comes.
    private void GoOn(double seconds)
    {
        var more = Frames(seconds);
        if (shots.Count == 0)
        {
            shots.Add(new CutShot(null, 0));
        }

        shots[^1] = shots[^1] with { Frames = shots[^1].Frames + more };
        Count(more);
    }

    private void Count(int more)
    {
        frames += more;
        now = Time(frames);
    }

    private static IEnumerable<(BeatShot? Shot, int First, int End)> Stretches(Beat beat)
    {
        var begins = beat.Shots.IsEmpty ? beat.Lines.Length : beat.Shots[0].FirstLine;
        if (begins > 0)
        {
            yield return (null, 0, begins);
        }

        for (var i = 0; i < beat.Shots.Length; i++)
        {
            var end = i + 1 < beat.Shots.Length ? beat.Shots[i + 1].FirstLine : beat.Lines.Length;
            yield return (beat.Shots[i], beat.Shots[i].FirstLine, end);
        }
    }
}
