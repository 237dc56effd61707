namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>How a body is built.</summary>
internal enum Build
{
    Neutral,
    Woman,
    Man,
    Child,
}
