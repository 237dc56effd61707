using System.Collections.Immutable;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>How shots are being made.</summary>
/// <param name="Providers">The providers, by name.</param>
/// <param name="Stories">Money, by story.</param>
/// <param name="Jobs">What is under way, oldest first.</param>
internal sealed record ShotsReply(
    ImmutableArray<ProviderStatus> Providers,
    ImmutableArray<StoryMoney> Stories,
    ImmutableArray<OpenJob> Jobs
);
