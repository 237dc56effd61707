using System.Collections.Immutable;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>Gives every line and choice of the script its id: the written one, else one derived of its text.</summary>
internal static class SiteBuilder
{
    public static ImmutableArray<ContentSite> Build(ImmutableArray<SourceSite> written)
    {
        var derived = new DerivedIds();
        return
        [
            .. written.Select(s => new ContentSite(
                s.WrittenId ?? derived.Next(s.Flow, s.IsChoice ? "choice" : "line", s.Text),
                s.IsChoice,
                s.Tags,
                s.Paths
            )),
        ];
    }

    /// <summary>Ids written twice: in one line, or for two.</summary>
    public static IEnumerable<Diagnostic> Findings(ImmutableArray<SourceSite> written)
    {
        var owners = new Dictionary<string, SourceSite>(StringComparer.Ordinal);
        foreach (var site in written)
        {
            if (site.WrittenId is not { } id)
                continue;
            foreach (var other in site.Ids.Where(t => t.Parsed.Value != id))
                yield return new Diagnostic(
                    Codes.DuplicateId,
                    Severity.Warning,
                    $"The text has the id '{id}' already; '{other.Parsed.Value}' does not count.",
                    site.File,
                    other.Line,
                    other.Column,
                    "Write one id for a line, and one inside each alternative that is to have its own."
                );
            if (owners.TryGetValue(id, out var owner))
                yield return new Diagnostic(
                    Codes.DuplicateId,
                    Severity.Error,
                    $"The id '{id}' stands at {owner.File}:{owner.Line} too.",
                    site.File,
                    site.Line,
                    1,
                    "Give one of the two an id of its own; 'drama ids' does it."
                );
            owners[id] = site;
        }

        foreach (var (id, site) in owners)
        {
            // What a choice says, and the forms of a line, have names made of its id.
            if (
                id.LastIndexOf('.') is > 0 and var dot
                && owners.TryGetValue(id[..dot], out var owner)
                && id[(dot + 1)..] is [>= 'a' and <= 'z'] or "said"
            )
                yield return new Diagnostic(
                    Codes.DuplicateId,
                    Severity.Error,
                    $"'{id}' is what a form of '{id[..dot]}' at {owner.File}:{owner.Line} is called.",
                    site.File,
                    site.Line,
                    1,
                    "Give one of the two another id."
                );
        }
    }
}
