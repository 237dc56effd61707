using System.Collections.Immutable;
using System.Text;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Stories.Ids;

/// <summary>
/// Every id a story has ever given: one a line, sorted, with the hash of its text when it was given, and the word
/// <c>retired</c> when the script has it no more. A variant of a line has an entry of its own, <c>pier_007.a</c>.
/// </summary>
/// <param name="Entries">The entries by id, in ordinal order.</param>
public sealed record IdLock(ImmutableSortedDictionary<string, IdLockEntry> Entries)
{
    /// <summary>The file's name, in the project's folder.</summary>
    public const string FileName = "ids.lock";

    private const string Said = ".said";

    private const string Header = """
        # Every id this story has ever given; `drama ids` keeps it. Commit it beside the scripts.
        # A line: the id, the hash of its text when it was given, and "retired" when its line is gone for good.

        """;

    /// <summary>A lock without entries.</summary>
    public static IdLock Empty { get; } =
        new(
            ImmutableSortedDictionary.Create<string, IdLockEntry>(
                StringComparer.Ordinal,
                EqualityComparer<IdLockEntry>.Default
            )
        );

    /// <summary>Reads the lock of a project; an empty one when it has none.</summary>
    /// <param name="files">The project's files.</param>
    /// <exception cref="StoryFileException">The file cannot be read.</exception>
    /// <exception cref="InvalidIdLockException">A line is not understood.</exception>
    public static IdLock Read(ProjectFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return File.Exists(files.Resolve(FileName)) ? Parse(files.ReadText(FileName)) : Empty;
    }

    /// <summary>Reads the lock of a project; an empty one when it has none that can be read, which <c>check</c> says.</summary>
    /// <param name="files">The project's files.</param>
    internal static IdLock ReadOrEmpty(ProjectFiles files)
    {
        try
        {
            return Read(files);
        }
        catch (Exception e)
            when (e is InvalidIdLockException or PathOutsideProjectException or StoryFileException)
        {
            return Empty;
        }
    }

    /// <summary>Reads a lock's text.</summary>
    /// <param name="text">The text, with <c>\n</c> line ends.</param>
    /// <exception cref="InvalidIdLockException">A line is not understood.</exception>
    public static IdLock Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entries = Empty.Entries.ToBuilder();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var words = line.Split(
                (char[])[' ', '\t', '\r'],
                StringSplitOptions.RemoveEmptyEntries
            );
            if (words.Length == 0 || words[0].StartsWith('#'))
                continue;
            if (words[0].StartsWith("<<<<<<<", StringComparison.Ordinal))
                throw new InvalidIdLockException(
                    number,
                    "Two branches were merged and not settled here: keep the lines of the branch that was published first, then run 'drama ids'."
                );
            var retired = words[^1] == "retired";
            var hash = words[1..(retired ? ^1 : ^0)];
            if (!TagValues.IsName(words[0]) || hash.Length > 1 || !hash.All(IsHash))
                throw new InvalidIdLockException(
                    number,
                    $"'{line.Trim()}' is no entry: write an id, its hash of 8 hex digits, and 'retired' if it is."
                );
            if (!entries.TryAdd(words[0], new IdLockEntry(hash.FirstOrDefault() ?? "", retired)))
                throw new InvalidIdLockException(
                    number,
                    $"'{words[0]}' has an entry above already: keep the one of the branch that was published first, then run 'drama ids'."
                );
        }

        return new IdLock(entries.ToImmutable());
    }

    /// <summary>The lock as it is written, with <c>\n</c> line ends.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Header.ReplaceLineEndings("\n"));
        foreach (var (id, entry) in Entries)
        {
            text.Append(id);
            if (entry.Hash.Length > 0)
                text.Append(' ').Append(entry.Hash);
            text.Append(entry.Retired ? " retired\n" : "\n");
        }

        return text.ToString();
    }

    /// <summary>The lock after a run: new ids enter, those that came back live again, those that are gone retire.</summary>
    /// <param name="hashes">The ids of the script, each with the hash of its text.</param>
    /// <param name="kept">Ids that still stand somewhere in the story's folder, if only in a comment.</param>
    public IdLock After(IReadOnlyDictionary<string, string> hashes, IReadOnlySet<string> kept)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        ArgumentNullException.ThrowIfNull(kept);
        var entries = Entries.ToBuilder();
        foreach (var (id, entry) in Entries)
        {
            if (!entry.Retired && !hashes.ContainsKey(id) && !kept.Contains(id) && !IsVariant(id))
                entries[id] = entry with { Retired = true };
        }

        foreach (var (id, hash) in hashes)
        {
            var known = Entries.GetValueOrDefault(id);
            entries[id] = new IdLockEntry(known is { Hash.Length: > 0 } ? known.Hash : hash, false);
        }

        return new IdLock(entries.ToImmutable());
    }

    /// <summary>The lock with the forms that lines have now; the letters of forms that are gone retire.</summary>
    /// <param name="forms">The ids of all forms, each with the hash of its words.</param>
    public IdLock WithVariants(IReadOnlyDictionary<string, string> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        var entries = Entries.ToBuilder();
        foreach (var (id, entry) in Entries)
        {
            if (!entry.Retired && !forms.ContainsKey(id) && IsVariant(id))
                entries[id] = entry with { Retired = true };
        }

        foreach (var (id, hash) in forms)
            entries[id] = new IdLockEntry(hash, Retired: false);
        return new IdLock(entries.ToImmutable());
    }

    // A variant lives and goes with its line, and is kept by what knows the variants.
    private bool IsVariant(string id) =>
        VariantLetters.OwnerOf(id) is { } owner
        && (
            Entries.ContainsKey(owner)
            || (
                owner.EndsWith(Said, StringComparison.Ordinal)
                && Entries.ContainsKey(owner[..^Said.Length])
            )
        );

    private static bool IsHash(string word) =>
        word.Length == 8 && word.All(char.IsAsciiHexDigitLower);
}
