namespace InteractiveDrama.Stories.Translation;

/// <summary>A translation whose text has another id now.</summary>
/// <param name="From">The id in the file.</param>
/// <param name="To">The id in the story.</param>
public sealed record CarriedTranslation(string From, string To);
