namespace InteractiveDrama.Benchmarks.Playing.Figures;

/// <summary>All that was measured; times in milliseconds.</summary>
/// <param name="Chromium">Its version.</param>
/// <param name="Node">Its version.</param>
/// <param name="Loopback">Browser and server side by side.</param>
/// <param name="Shaped">Over a network of 8 Mbit/s and 100 ms.</param>
/// <param name="Phone">A slow processor on a slow network.</param>
internal sealed record PlayerFigures(
    string Chromium,
    string Node,
    NetworkFigures Loopback,
    NetworkFigures Shaped,
    PhoneFigures Phone
);
