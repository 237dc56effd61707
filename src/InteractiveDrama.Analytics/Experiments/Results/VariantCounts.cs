namespace InteractiveDrama.Analytics.Experiments;

/// <summary>What was counted of a variant's viewers: those who were exposed to it, whatever they did then.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Exposed">Viewers who came to where it matters.</param>
/// <param name="Mature">Those of whom it is known by now whether they succeeded, at most <paramref name="Exposed"/>.</param>
/// <param name="Successes">Those who did, at most <paramref name="Mature"/>.</param>
public sealed record VariantCounts(string Variant, int Exposed, int Mature, int Successes);
