using System.Collections.Immutable;
using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Exploration.Diagnostics;

/// <summary>
/// What exploring a story shows of it, beside what its script alone does: a finding that both make is told once, and one
/// of the script that exploring settles is settled.
/// </summary>
public static class DynamicDiagnostics
{
    /// <summary>Explores a compiled story, from its beginning and from each episode.</summary>
    /// <param name="compiled">The story, and what is already to say of it.</param>
    /// <param name="options">How far it is explored.</param>
    /// <param name="command">The command that replays a witness.</param>
    /// <param name="time">Measures the bound on time; the system's when null.</param>
    /// <param name="cancellation">Stops it; what is known by then is told.</param>
    public static DynamicReport Find(
        CompilationResult compiled,
        DynamicOptions options,
        Func<Witness, string> command,
        TimeProvider? time = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(compiled);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(command);
        var known = compiled
            .Diagnostics.Select(d => new WitnessedDiagnostic(d, null))
            .ToImmutableArray();
        if (compiled.Package is not { } package)
            return new DynamicReport(known, false, 0, TimeSpan.Zero);
        time ??= TimeProvider.System;
        var began = time.GetTimestamp();
        var results = Explore(package, options, time, cancellation);
        var exhaustive = results.All(r => r.IsExhaustive);
        var found = new List<WitnessedDiagnostic>();
        foreach (var result in results)
            found.AddRange(new PlayFindings(package, command).Of(result));
        if (exhaustive)
            found.AddRange(UnreachedFindings.Of(package, results));
        var merged = Merging.Of(package, known, found, exhaustive);
        return new DynamicReport(
            merged,
            exhaustive,
            results.Sum(r => r.States),
            time.GetElapsedTime(began)
        );
    }

    // What an episode is, a viewer may begin with it.
    private static List<ExplorationResult> Explore(
        StoryPackage package,
        DynamicOptions options,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var story = ExploredStory.Of(package);
        string?[] starts = [null, .. package.Episodes.Select(e => e.Id)];
        var began = time.GetTimestamp();
        var results = new List<ExplorationResult>();
        foreach (var (start, index) in starts.Select((s, i) => (s, i)))
        {
            var left = options.MaxTime - time.GetElapsedTime(began);
            var explorer = new Explorer(
                story,
                new ExplorationOptions
                {
                    Episode = start,
                    MaxStates = options.MaxStates,
                    // Each takes its share of what those before it left.
                    MaxTime = left is { } l
                        ? (l > TimeSpan.Zero ? l : TimeSpan.FromTicks(1)) / (starts.Length - index)
                        : null,
                    FindingsOnly = true,
                },
                time
            );
            results.Add(explorer.Explore(cancellation: cancellation));
        }

        return results;
    }
}
