namespace InteractiveDrama.Benchmarks.Playing.Figures;

/// <summary>A shaped network.</summary>
/// <param name="Asked">What it was to be.</param>
/// <param name="Measured">What it was, by a transfer and round trips through it.</param>
internal sealed record ShapedFigures(NetworkSpeed Asked, NetworkSpeed Measured);
