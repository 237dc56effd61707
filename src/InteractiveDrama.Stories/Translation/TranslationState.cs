namespace InteractiveDrama.Stories.Translation;

/// <summary>How far a translation is, in XLIFF's words.</summary>
public enum TranslationState
{
    /// <summary>Not translated.</summary>
    Initial,

    /// <summary>Translated.</summary>
    Translated,

    /// <summary>Translated and read by somebody else.</summary>
    Reviewed,

    /// <summary>As it is to be shown.</summary>
    Final,
}
