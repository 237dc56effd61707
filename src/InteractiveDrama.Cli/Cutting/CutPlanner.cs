using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Shots.Providers.Animatic.Motion;
using InteractiveDrama.Shots.Sound;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Reading;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>
/// Lays a way out in time: a shot stays as long as it is written, or as long as its lines need to be said, or read where
/// nobody says them; a choice that was taken stands over the last picture before it.
/// </summary>
internal sealed class CutPlanner(StoryLook look, Func<string, string> nameOf)
{
    private const double Title = 2.5;
    private const double Chosen = 2;
    private const double Ending = 3;
    private const double Breath = 0.35;
    private readonly List<CutShot> shots = [];
    private readonly List<Caption> captions = [];
    private readonly List<PlacedSound> voices = [];
    private int frames;
    private string? lastShot;

    /// <summary>Plans a film.</summary>
    /// <param name="beats">The way.</param>
    /// <param name="title">What stands at its beginning.</param>
    /// <param name="spoken">How a line of the way sounds, by its beat's number and its own; null for one that is read.</param>
    public CutPlan Plan(
        IReadOnlyList<CutBeat> beats,
        string title,
        Func<int, int, SoundClip?> spoken
    )
    {
        Card(title, Title);
        for (var i = 0; i < beats.Count; i++)
        {
            var (beat, chosen) = (beats[i].Beat, beats[i].Chosen);
            var number = i;
            foreach (var (shot, first, end) in Stretches(beat))
                Add(beat, shot, first, end, line => spoken(number, line));
            if (chosen is not null)
                Hold(chosen);
        }

        if (beats[^1].Beat.Ending is { } ending)
            Card(Readable(ending), Ending);
        return new CutPlan(shots, captions, voices);
    }

    private double Now => (double)frames / AnimaticFilm.Rate;

    private void Add(Beat beat, BeatShot? shot, int first, int end, Func<int, SoundClip?> spoken)
    {
        var time = Now;
        for (var i = first; i < end; i++)
        {
            var line = beat.Lines[i];
            var voice = spoken(i);
            var seconds = voice is null
                ? ReadingSpeed.Seconds(line.Text)
                : Math.Max(ReadingSpeed.ShortestSeconds, voice.Seconds + Breath);
            captions.Add(
                new Caption(
                    CaptionKind.Line,
                    time,
                    time + seconds,
                    line.Text,
                    line.Speaker is { } key ? nameOf(key) : null
                )
            );
            if (voice is not null)
                voices.Add(new PlacedSound(time + 0.1, voice));
            time += seconds;
        }

        var spec = shot is null ? null : Spec(shot);
        // A shot that goes on is not made longer than its lines a second time.
        var least = shot is null || shot.Id == lastShot ? 0 : spec!.DurationSeconds;
        var needed = Frames(Math.Max(least, time - Now));
        if (needed == 0)
            return;
        if (shot is not null && shot.Id == lastShot)
            spec = spec! with { CameraMovement = CameraMovement.Static };
        lastShot = shot?.Id;
        shots.Add(
            new CutShot(
                spec is null
                    ? null
                    : spec with
                    {
                        DurationSeconds = (double)needed / AnimaticFilm.Rate,
                    },
                needed,
                0
            )
        );
        frames += needed;
    }

    private void Hold(string chosen)
    {
        var held = Frames(Chosen);
        captions.Add(new Caption(CaptionKind.Choice, Now, Now + Chosen, chosen));
        shots[^1] = shots[^1] with { Held = shots[^1].Held + held };
        frames += held;
    }

    private void Card(string text, double seconds)
    {
        captions.Add(new Caption(CaptionKind.Card, Now, Now + seconds, text));
        shots.Add(new CutShot(null, Frames(seconds), 0));
        frames += Frames(seconds);
        lastShot = null;
    }

    private ShotSpec Spec(BeatShot shot) => ShotSpecBuilder.Build(shot, look);

    private static IEnumerable<(BeatShot? Shot, int First, int End)> Stretches(Beat beat)
    {
        var begins = beat.Shots.IsEmpty ? beat.Lines.Length : beat.Shots[0].FirstLine;
        if (begins > 0)
            yield return (null, 0, begins);
        for (var i = 0; i < beat.Shots.Length; i++)
        {
            var end = i + 1 < beat.Shots.Length ? beat.Shots[i + 1].FirstLine : beat.Lines.Length;
            yield return (beat.Shots[i], beat.Shots[i].FirstLine, end);
        }
    }

    private static int Frames(double seconds) =>
        (int)Math.Ceiling((seconds * AnimaticFilm.Rate) - 1e-6);

    private static string Readable(string ending)
    {
        var words = ending[(ending.LastIndexOf(':') + 1)..]
            .Replace('_', ' ')
            .Replace('-', ' ')
            .Trim();
        return words.Length == 0 ? ending : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
