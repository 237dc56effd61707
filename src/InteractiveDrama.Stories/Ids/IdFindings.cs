using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Stories.Ids;

/// <summary>What a story's ids.lock has to say of its script.</summary>
internal static class IdFindings
{
    /// <summary>Retired ids that stand on other texts than they were given to; or that the lock is not understood.</summary>
    public static IReadOnlyList<Diagnostic> Find(ProjectFiles files, IEnumerable<SourceSite> sites)
    {
        try
        {
            return [.. Reused(sites, IdLock.Read(files))];
        }
        catch (InvalidIdLockException e)
        {
            return [Of(e)];
        }
        catch (Exception e) when (e is PathOutsideProjectException or StoryFileException)
        {
            return [Of(new InvalidIdLockException(1, e.Message))];
        }
    }

    public static Diagnostic Of(InvalidIdLockException problem) =>
        new(
            Codes.IdLock,
            Severity.Warning,
            problem.Message,
            IdLock.FileName,
            problem.Line,
            1,
            "Mend that line, or take back what was last committed."
        );

    /// <summary>Retired ids on lines and choices that they were not given to.</summary>
    public static IEnumerable<Diagnostic> Reused(IEnumerable<SourceSite> sites, IdLock given) =>
        from site in sites
        where
            site.WrittenId is { } id
            && given.Entries.GetValueOrDefault(id) is { Retired: true } entry
            && entry.Hash != site.Hash
        select new Diagnostic(
            Codes.RetiredId,
            Severity.Warning,
            $"The id '{site.WrittenId}' is retired: another text had it.",
            site.File,
            site.Ids[0].Line,
            site.Ids[0].Column,
            $"Take the tag out and run 'drama ids'; or, if this is that text come back, take 'retired' off its line in {IdLock.FileName}."
        );
}
