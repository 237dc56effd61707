using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace InteractiveDrama.Stories.Ids;

/// <summary>Gives the forms of a line their letters: <c>a</c>, <c>b</c>, as <c>ids.lock</c> has them, then the next ones.</summary>
/// <param name="given">The story's ids.</param>
internal sealed class VariantLetters(IdLock given)
{
    private const int Alphabet = 26;

    private readonly ILookup<string, (string Letters, IdLockEntry Entry)> known = given
        .Entries.Select(e => (Owner: OwnerOf(e.Key), e.Key, e.Value))
        .Where(e => e.Owner is not null)
        .ToLookup(
            e => e.Owner!,
            e => (e.Key[(e.Owner!.Length + 1)..], e.Value),
            StringComparer.Ordinal
        );

    /// <summary>
    /// A form keeps its letter as long as its words stay; the only one whose words changed keeps it too. A letter that was
    /// given is never given to another.
    /// </summary>
    /// <param name="owner">The line's id.</param>
    /// <param name="sources">Its forms, in script order.</param>
    public ImmutableArray<string> Of(string owner, IReadOnlyList<string> sources)
    {
        var free = known[owner].ToList();
        var next = free.Count == 0 ? 0 : free.Max(g => Index(g.Letters)) + 1;
        var letters = new string?[sources.Count];
        for (var i = 0; i < sources.Count; i++)
        {
            var hash = HashOf(sources[i]);
            if (free.FindIndex(g => g.Entry.Hash == hash) is >= 0 and var at)
            {
                letters[i] = free[at].Letters;
                free.RemoveAt(at);
            }
        }

        if (
            letters.Count(l => l is null) == 1
            && free.Where(g => !g.Entry.Retired).ToList() is [var left]
        )
            letters[Array.IndexOf(letters, null)] = left.Letters;
        return [.. letters.Select(l => l ?? Letters(next++))];
    }

    /// <summary>The first 8 hex digits of a SHA-256 over a form's words.</summary>
    public static string HashOf(string source) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..8];

    /// <summary>The line of a form's id: what stands before its letters; null when there are none.</summary>
    public static string? OwnerOf(string id) =>
        id.LastIndexOf('.') is > 0 and var dot
        && id.Length - dot is 2 or 3
        && !id.AsSpan(dot + 1).ContainsAnyExceptInRange('a', 'z')
            ? id[..dot]
            : null;

    private static int Index(string letters) =>
        letters.Aggregate(0, (n, c) => (n * Alphabet) + c - 'a' + 1) - 1;

    private static string Letters(int index)
    {
        var letters = "";
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / Alphabet)
            letters = (char)('a' + ((rest - 1) % Alphabet)) + letters;
        return letters;
    }
}
