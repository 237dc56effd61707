using System.Collections.Immutable;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Sound;

/// <summary>
/// Lays what a story asks to be heard out in time: of music and of ambience one at a time, each going on until the next of
/// its kind, which comes while it goes; and single sounds. Changes are told in the order of their times.
/// </summary>
/// <param name="clipOf">The sound of a name; null for one that is not there, which is silence.</param>
public sealed class SoundScore(Func<string, SoundClip?> clipOf)
{
    // What begins or ends at once would crackle.
    private const double Least = 0.03;

    private readonly Dictionary<SoundKind, (string Name, SoundRun? Run)> playing = [];
    private readonly List<SoundRun> runs = [];
    private readonly List<PlacedSound> points = [];

    /// <summary>What was laid out so far that goes on, in the order of its beginnings; whole after <see cref="End"/>.</summary>
    public ImmutableArray<SoundRun> Runs => [.. runs.OrderBy(r => r.From)];

    /// <summary>The single sounds.</summary>
    public ImmutableArray<PlacedSound> Points => [.. points];

    /// <summary>Plays something else of a kind from now on; what plays already goes on as it is.</summary>
    /// <param name="at">When, in seconds.</param>
    /// <param name="kind">Music or ambience.</param>
    /// <param name="name">The sound's name; null for silence.</param>
    /// <param name="fade">Seconds in which it comes, and what it replaces goes; 0 for a cut.</param>
    public void Change(double at, SoundKind kind, string? name, double fade)
    {
        if (playing.TryGetValue(kind, out var old))
        {
            if (old.Name == name)
            {
                return;
            }

            Close(old.Run, at, fade);
            playing.Remove(kind);
        }

        if (name is null)
        {
            return;
        }

        var run = clipOf(name) is { } clip
            ? new SoundRun(at, double.PositiveInfinity, clip, Math.Max(fade, Least), 0)
            : null;
        playing[kind] = (name, run);
    }

    /// <summary>Plays a sound once.</summary>
    /// <param name="at">When, in seconds.</param>
    /// <param name="name">Its name.</param>
    public void Play(double at, string name)
    {
        if (clipOf(name) is { } clip)
        {
            points.Add(new PlacedSound(at, clip));
        }
    }

    /// <summary>Lets all that plays go.</summary>
    /// <param name="at">When it is silent, in seconds.</param>
    /// <param name="fade">Seconds in which it goes.</param>
    public void End(double at, double fade)
    {
        foreach (var (_, run) in playing.Values)
        {
            Close(run, at - fade, fade);
        }

        playing.Clear();
    }

    private void Close(SoundRun? run, double at, double fade)
    {
        var goes = Math.Max(fade, Least);
        if (run is not null)
        {
            runs.Add(run with { To = Math.Max(at, run.From) + goes, FadeOut = goes });
        }
    }
}
