namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>How a file came to be, in the words of IPTC's digital source types.</summary>
public enum DigitalSource
{
    /// <summary>Nothing is claimed: people made it, and how, only they know.</summary>
    None,

    /// <summary>A trained model made it.</summary>
    Trained,

    /// <summary>People's work and a trained model's, together.</summary>
    Composite,

    /// <summary>Drawn or spoken by rule, without a model.</summary>
    Algorithmic,
}
