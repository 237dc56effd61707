namespace InteractiveDrama.Shots.Media.Probing;

/// <summary>How loud a sound is, by ITU-R BS.1770.</summary>
/// <param name="Lufs">Integrated loudness; negative infinity for silence, and for sounds too short to have one.</param>
/// <param name="TruePeak">The highest peak between samples, in dBTP; negative infinity for silence.</param>
public sealed record Loudness(double Lufs, double TruePeak)
{
    /// <summary>Whether there is nothing to be heard.</summary>
    public bool IsSilent => TruePeak < -60;
}
