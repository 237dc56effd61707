namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>How old a face is.</summary>
internal enum Age
{
    Young,
    Grown,
    Old,
}
