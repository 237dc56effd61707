namespace InteractiveDrama.Shots.Releases;

/// <summary>The texts of a release in one language.</summary>
/// <param name="Locale">BCP 47.</param>
/// <param name="Texts">How many there are.</param>
/// <param name="Sha256">SHA-256 over ids and texts, 64 lower-case hex digits.</param>
public sealed record ReleasedText(string Locale, int Texts, string Sha256);
