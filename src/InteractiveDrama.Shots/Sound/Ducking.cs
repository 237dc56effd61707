namespace InteractiveDrama.Shots.Sound;

/// <summary>
/// How far what goes on makes room for voices: it is down when a voice begins, and comes back slowly after it; between
/// two lines that are near each other it stays down.
/// </summary>
internal sealed class Ducking
{
    private const double Attack = 0.15;
    private const double Release = 0.5;
    private const double Near = 0.9;
    private readonly List<(double From, double To)> spoken = [];

    public Ducking(IEnumerable<PlacedSound> voices)
    {
        foreach (var voice in voices.OrderBy(v => v.At))
        {
            var (from, to) = (voice.At, voice.At + voice.Clip.Seconds);
            if (spoken.Count > 0 && from - spoken[^1].To < Near)
            {
                spoken[^1] = (spoken[^1].From, Math.Max(spoken[^1].To, to));
            }
            else
            {
                spoken.Add((from, to));
            }
        }
    }

    /// <summary>How far down it is: from 0, not at all, to 1, all the way.</summary>
    public double At(double time)
    {
        var next = spoken.FindIndex(s => s.To + Release > time);
        if (next < 0)
        {
            return 0;
        }

        var (from, to) = spoken[next];
        var down =
            time < from
                ? Smooth(1 - ((from - time) / Attack))
                : Smooth(1 - ((time - to) / Release));
        // The voice after that may already have begun to take it down.
        return next + 1 < spoken.Count
            ? Math.Max(down, Smooth(1 - ((spoken[next + 1].From - time) / Attack)))
            : down;
    }

    private static double Smooth(double x)
    {
        x = Math.Clamp(x, 0, 1);
        return x * x * (3 - (2 * x));
    }
}
