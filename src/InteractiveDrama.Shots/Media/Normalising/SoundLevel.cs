using System.Globalization;
using InteractiveDrama.Shots.Media.Probing;

namespace InteractiveDrama.Shots.Media.Normalising;

/// <summary>What is done to a sound so that it leaves at the one loudness.</summary>
/// <param name="Gain">By how much it is raised, in dB.</param>
/// <param name="Ceiling">What its peaks are held under, in dBTP.</param>
internal sealed record SoundLevel(double Gain, double Ceiling)
{
    /// <summary>The one loudness, in LUFS.</summary>
    public const double Lufs = -16;

    /// <summary>What no peak goes over, in dBTP.</summary>
    public const double TruePeak = -1.5;

    private const double Tolerance = 0.3;
    private const double MostGain = 40;

    /// <summary>A first guess, from the sound as it came.</summary>
    public static SoundLevel For(Loudness source)
    {
        // AAC gives peaks back a little higher than it was given them.
        const double Under = TruePeak - 1;
        // What is too short to have a loudness is taken by its peak.
        var gain = double.IsFinite(source.Lufs) ? Lufs - source.Lufs : Under - source.TruePeak;
        return new SoundLevel(Math.Clamp(gain, -MostGain, MostGain), Under);
    }

    /// <summary>A better guess, from how it came out; null when that is good.</summary>
    /// <param name="made">What was made with this level.</param>
    public SoundLevel? After(Loudness made)
    {
        var missing = double.IsFinite(made.Lufs) ? Lufs - made.Lufs : 0;
        var over = made.TruePeak - TruePeak;
        return over <= 0 && (Math.Abs(missing) <= Tolerance || Gain + missing > MostGain)
            ? null
            : new SoundLevel(
                Math.Clamp(Gain + missing, -MostGain, MostGain),
                over > 0 ? Ceiling - over - 0.2 : Ceiling
            );
    }

    /// <summary>ffmpeg's filters. Peaks are held where they lie between samples, so it is done at four times the rate.</summary>
    public string Filters()
    {
        var gain = Gain.ToString("0.##", CultureInfo.InvariantCulture);
        var ceiling = Math.Pow(10, Ceiling / 20).ToString("0.####", CultureInfo.InvariantCulture);
        return $"volume={gain}dB,aresample=192000,alimiter=limit={ceiling}:attack=1:release=50:level=false,aresample=48000";
    }
}
