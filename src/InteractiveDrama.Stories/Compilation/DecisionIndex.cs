using System.Collections.Immutable;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>The decisions found.</summary>
/// <param name="Decisions">In script order.</param>
/// <param name="Choices">The choices of each decision, in script order.</param>
/// <param name="Labels">For each choice point's path, what the choice says; <c>…</c> for what ink computes.</param>
/// <param name="Findings">What is to say of them.</param>
internal sealed record DecisionIndex(
    ImmutableArray<Decision> Decisions,
    ImmutableArray<ImmutableArray<DecisionChoice>> Choices,
    IReadOnlyDictionary<string, string> Labels,
    ImmutableArray<Diagnostic> Findings
);
