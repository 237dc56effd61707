namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>How a voice says that it was generated, before its first word.</summary>
public enum SoundLabel
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>Four tones: short, long, short, short.</summary>
    Rhythm,

    /// <summary>A sentence, spoken by espeak-ng; the tones where that is not there.</summary>
    Spoken,
}
