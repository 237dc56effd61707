using System.Collections.Frozen;
using System.Collections.Immutable;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Stories.Experiments;

/// <summary>Where choices can lead besides what is written behind them: the variants of content, by choice point.</summary>
public sealed class Detours
{
    private readonly FrozenDictionary<string, ImmutableArray<Detour>> byPath;

    private Detours(FrozenDictionary<string, ImmutableArray<Detour>> byPath) =>
        this.byPath = byPath;

    /// <summary>The detours of a story.</summary>
    /// <param name="experiments">Its experiments, stopped ones included: who took part keeps their variant.</param>
    /// <param name="sites">Its lines and choices.</param>
    public static Detours Of(
        ImmutableArray<Experiment> experiments,
        ImmutableArray<ContentSite> sites
    )
    {
        var content = experiments
            .Where(e => e.Kind == ExperimentKind.Content)
            .ToLookup(e => e.At, StringComparer.Ordinal);
        return new Detours(
            sites
                .Where(s => s.IsChoice && content.Contains(s.Id))
                .SelectMany(s => s.Paths.Select(path => (path, s.Id)))
                .ToFrozenDictionary(
                    e => e.path,
                    e => content[e.Id].SelectMany(Of).ToImmutableArray(),
                    StringComparer.Ordinal
                )
        );
    }

    /// <summary>True when no choice has any.</summary>
    public bool IsEmpty => byPath.Count == 0;

    /// <summary>The detours of a choice, in the order in which they are asked for.</summary>
    /// <param name="choicePath">The path of its choice point.</param>
    public ImmutableArray<Detour> From(string choicePath) =>
        byPath.GetValueOrDefault(choicePath, []);

    private static IEnumerable<Detour> Of(Experiment experiment) =>
        experiment.Variants.Skip(1).Select(v => new Detour(experiment.DrawSource(v), v.Knot));
}
