namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>How hair is worn.</summary>
internal enum HairStyle
{
    Bald,
    Buzz,
    Crop,
    Pixie,
    Bob,
    Long,
    Wavy,
    Ponytail,
    Bun,
    Braid,
    Curly,
    CurlyLong,
}
