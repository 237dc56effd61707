using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Hosting.Experiments;

/// <summary>Tells the engine which variant a viewer has; everything else is left to the session's seed.</summary>
/// <param name="source">The variant, as the engine asks for it.</param>
internal sealed class VariantDraws(string source) : IDraws
{
    public bool KeepsRounds => false;

    public int? Next(DrawRequest request) =>
        request.Kind != DrawKind.Variant ? null
        : request.Source == source ? 1
        : 0;
}
