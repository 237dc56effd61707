using System.Collections.Immutable;
using System.Text;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Stories.Ids;

/// <summary>Gives every line and choice of a story its id.</summary>
public static class StoryIds
{
    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>Finds what is missing, doubled or used again, and makes up the files that mend it. Writes nothing.</summary>
    /// <param name="project">The project.</param>
    public static IdPlan Plan(StoryProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return DeepStack.Run(() => OnThisStack(project));
    }

    private static IdPlan OnThisStack(StoryProject project)
    {
        try
        {
            var script = IdScript.Compile(project);
            if (script.Errors.Length > 0)
                return Hindered(script.Errors);
            var given = IdLock.Read(project.Files);
            var review = IdReview.Of(script.Sites, given);
            if (review.Reused.Length > 0)
                return Hindered(review.All);
            return Write(project, script, given, review);
        }
        catch (InvalidIdLockException e)
        {
            return Hindered([IdFindings.Of(e)]);
        }
        catch (Exception e) when (e is PathOutsideProjectException or StoryFileException)
        {
            return Hindered([
                new Diagnostic(
                    Codes.UnreadableScript,
                    Severity.Error,
                    e.Message,
                    null,
                    null,
                    null,
                    "Mend that, then run 'drama ids' again."
                ),
            ]);
        }
    }

    private static IdPlan Write(
        StoryProject project,
        IdScript script,
        IdLock given,
        IdReview review
    )
    {
        var standing = WrittenIds.In(project.Files, script.Sources.Keys);
        var numbers = new IdNumbers(given.Entries.Keys.Concat(standing));
        var edits = new List<IdEdit>();
        var ids = new Dictionary<SourceSite, string>(ReferenceEqualityComparer.Instance);
        foreach (var site in script.Sites)
        {
            if (review.Keeps(site))
                ids[site] = site.WrittenId!;
            else if (site.Prints || site.WrittenId is not null)
                edits.Add(Edit(site, ids[site] = numbers.Next(site.Flow)));
        }

        var (changes, drafts) = Changes(project.Files, script, edits);
        var after = script;
        if (changes.Count > 0)
        {
            after = IdScript.Compile(project, drafts);
            if (script.FirstDifference(after, ids) is { } wrong)
                return Hindered([
                    new Diagnostic(
                        Codes.MissingId,
                        Severity.Error,
                        "With an id written here ink would read the script differently, so nothing was written.",
                        wrong.File,
                        wrong.Line,
                        1,
                        "Write '# id: name' for this line by hand, on a line of its own above it."
                    ),
                ]);
        }

        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (site, id) in ids)
        {
            if (Dialect.TagValues.IsName(id))
                hashes[id] = site.Hash;
        }

        var next = given.After(hashes, standing).WithVariants(Forms(after, given));
        AddLock(project.Files, next, changes);
        return new IdPlan(
            review.All,
            false,
            [
                .. from site in script.Sites
                where ids.TryGetValue(site, out var id) && id != site.WrittenId
                select new GivenId(ids[site], site.File, site.LastLine, site.WrittenId),
            ],
            [
                .. next
                    .Entries.Where(e =>
                        e.Value.Retired && given.Entries[e.Key] is { Retired: false }
                    )
                    .Select(e => e.Key),
            ],
            [.. changes]
        );
    }

    private static Dictionary<string, string> Forms(IdScript script, IdLock given) =>
        script
            .Texts(given)
            .Units.Where(u =>
                u.Kind != TextKind.Name && u.Id != u.Owner && Dialect.TagValues.IsName(u.Id)
            )
            .ToDictionary(
                u => u.Id,
                u => VariantLetters.HashOf(TextTemplate.Escape(u.Prefix) + u.Source),
                StringComparer.Ordinal
            );

    // A tag that stands above its line may be another's too; such a line gets one of its own.
    private static IdEdit Edit(SourceSite site, string id)
    {
        var own = site.Ids.FirstOrDefault(t => t.Line >= site.Line);
        return own is null
            ? new IdEdit(site.File, site.LastLine, id, null, 0)
            : new IdEdit(site.File, own.Line, id, own.Parsed.Value, own.Column);
    }

    private static (List<FileChange>, Dictionary<string, string>) Changes(
        ProjectFiles files,
        IdScript script,
        List<IdEdit> edits
    )
    {
        var changes = new List<FileChange>();
        var drafts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var ofFile in edits.GroupBy(e => e.File, StringComparer.Ordinal))
        {
            var before = files.ReadBytes(ofFile.Key);
            var text = ProjectFiles.Decode(ofFile.Key, before);
            if (ProjectFiles.Normalised(text) != script.Sources[ofFile.Key].Original)
                throw new StoryFileException(
                    $"'{ofFile.Key}' was changed by another program in the meantime; nothing was written."
                );
            var after = ScriptEditor.Apply(text, ofFile);
            drafts[ofFile.Key] = ProjectFiles.Normalised(after);
            changes.Add(new FileChange(ofFile.Key, before, Utf8.GetBytes(after)));
        }

        return (changes, drafts);
    }

    // The lock goes first: an id that is in it and not in the script was never used, which does no harm.
    private static void AddLock(ProjectFiles files, IdLock next, List<FileChange> changes)
    {
        var exists = File.Exists(files.Resolve(IdLock.FileName));
        var text = next.ToString();
        if (exists ? files.ReadText(IdLock.FileName) == text : next.Entries.IsEmpty)
            return;
        changes.Insert(
            0,
            new FileChange(
                IdLock.FileName,
                exists ? (ReadOnlyMemory<byte>?)files.ReadBytes(IdLock.FileName) : null,
                Utf8.GetBytes(text)
            )
        );
    }

    private static IdPlan Hindered(ImmutableArray<Diagnostic> findings) =>
        new(findings, true, [], [], []);
}
