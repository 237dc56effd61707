using InteractiveDrama.Shots.Providers.Animatic.Motion.Pixels;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion;

/// <summary>A cel and its pixels.</summary>
/// <param name="Cel">The cel.</param>
/// <param name="Open">How it looks.</param>
/// <param name="Closed">How it looks with closed eyes; null when no eyes are in it.</param>
internal sealed record DrawnCel(Cel Cel, CelRaster Open, CelRaster? Closed);
