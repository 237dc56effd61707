namespace InteractiveDrama.Shots.Providers.Animatic.Light;

/// <summary>What lights the scene.</summary>
internal enum LightKind
{
    Day,
    Overcast,
    Dawn,
    Dusk,
    Night,
    InteriorWarm,
    InteriorCold,
}
