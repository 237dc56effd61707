namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>How hair falls over the forehead.</summary>
internal enum Fringe
{
    Bangs,
    Straight,
    Side,
    Curtain,
    Back,
}
