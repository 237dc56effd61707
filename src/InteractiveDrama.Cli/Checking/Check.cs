using InteractiveDrama.Cli.Exploring;
using InteractiveDrama.Exploration;
using InteractiveDrama.Exploration.Comparison;
using InteractiveDrama.Exploration.Diagnostics;
using InteractiveDrama.Stories;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Diagnostics;

namespace InteractiveDrama.Cli.Checking;

/// <summary>What looking at a story found.</summary>
/// <param name="Result">What the script shows, and what playing it does.</param>
/// <param name="Played">What playing it found; null when it was not played.</param>
/// <param name="Against">The older version it was compared with; null for none.</param>
/// <param name="Comparison">What differs; null without an older version, or for a story with errors.</param>
internal sealed record Check(
    CompilationResult Result,
    DynamicReport? Played,
    string? Against,
    VersionComparison? Comparison
)
{
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(1);

    public static Check Of(
        string argument,
        DynamicOptions? bounds,
        string? against,
        CancellationToken cancellation
    )
    {
        var compiled = StoryLoader.Load(argument);
        var played =
            bounds is not null && compiled.Package is { } package
                ? DynamicDiagnostics.Find(
                    compiled,
                    bounds,
                    new WitnessWords(package, argument).Command,
                    cancellation: cancellation
                )
                : null;
        var result = played is null
            ? compiled
            : compiled with
            {
                Diagnostics = [.. played.Findings.Select(f => f.Finding)],
            };
        return new Check(
            result,
            played,
            against,
            against is null ? null : Compare(compiled, against, cancellation)
        );
    }

    // A story that does not compile says enough.
    private static VersionComparison? Compare(
        CompilationResult result,
        string against,
        CancellationToken cancellation
    )
    {
        var before = StoryLoader.Load(against);
        if (before.Package is not { } old)
            throw new UsageException(
                $"The version to compare with, '{against}', has errors of its own: {before.Diagnostics.First(d => d.Severity == Severity.Error)}"
            );
        return result.Package is { } package
            ? VersionComparison.Of(
                old,
                package,
                new ExplorationOptions { MaxTime = MostTime },
                cancellation: cancellation
            )
            : null;
    }
}
