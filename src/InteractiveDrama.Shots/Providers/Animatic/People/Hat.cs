namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>What is worn on the head.</summary>
internal enum Hat
{
    None,
    Beanie,
    Cap,
    Captain,
    Brim,
    Hood,
    Headscarf,
}
