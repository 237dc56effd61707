namespace InteractiveDrama.Analytics.Tests.Coverage;

/// <summary>A choice, how many prefer it, and the beat or ending it leads to.</summary>
internal sealed record TrueChoice(string Id, double Preference, string To);
