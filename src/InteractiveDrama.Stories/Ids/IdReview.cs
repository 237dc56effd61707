using System.Collections.Immutable;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Diagnostics;

namespace InteractiveDrama.Stories.Ids;

/// <summary>Which lines and choices have no id, one that another has too, or a retired one.</summary>
internal sealed class IdReview
{
    private readonly HashSet<SourceSite> keepers = new(ReferenceEqualityComparer.Instance);

    private IdReview(ImmutableArray<SourceSite> sites, IdLock given)
    {
        foreach (
            var same in sites
                .Where(s => s.WrittenId is not null)
                .GroupBy(s => s.WrittenId!, StringComparer.Ordinal)
        )
        {
            // Of two, the one whose text the id was given to keeps it: the other was copied, or merged.
            var hash = given.Entries.GetValueOrDefault(same.Key)?.Hash;
            keepers.Add(same.FirstOrDefault(s => s.Hash == hash) ?? same.First());
        }

        Missing = [.. sites.Where(s => s.Prints && s.WrittenId is null).Select(WithoutId)];
        Doubled = [.. SiteBuilder.Findings(sites).Where(d => d.Severity == Severity.Error)];
        Reused = [.. IdFindings.Reused(sites.Where(Keeps), given)];
    }

    /// <summary>Those without an id.</summary>
    public ImmutableArray<Diagnostic> Missing { get; }

    /// <summary>Those that have another's id.</summary>
    public ImmutableArray<Diagnostic> Doubled { get; }

    /// <summary>Those that have a retired id and are not what it was given to.</summary>
    public ImmutableArray<Diagnostic> Reused { get; }

    /// <summary>All of these, by file and line.</summary>
    public ImmutableArray<Diagnostic> All =>
        [
            .. Missing
                .Concat(Doubled)
                .Concat(Reused)
                .OrderBy(d => d.File, StringComparer.Ordinal)
                .ThenBy(d => d.Line),
        ];

    public static IdReview Of(ImmutableArray<SourceSite> sites, IdLock given) => new(sites, given);

    /// <summary>True when the site has an id and keeps it.</summary>
    public bool Keeps(SourceSite site) => keepers.Contains(site);

    private static Diagnostic WithoutId(SourceSite site) =>
        new(
            Codes.MissingId,
            Severity.Warning,
            $"The {(site.IsChoice ? "choice" : "line")} has no id.",
            site.File,
            site.LastLine,
            1,
            "Run 'drama ids', which gives it one."
        );
}
