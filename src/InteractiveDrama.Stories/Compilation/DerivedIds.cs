using System.Security.Cryptography;
using System.Text;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>Ids for what has none written: made of the flow, the kind, the source text and the ordinal among equals.</summary>
internal sealed class DerivedIds
{
    private readonly Dictionary<string, int> ordinals = new(StringComparer.Ordinal);

    /// <summary>True for an id that was made so.</summary>
    public static bool Is(string id) => id.StartsWith('~');

    /// <summary><c>~</c> and the first 8 hex digits of a SHA-256.</summary>
    public string Next(string flow, string kind, string text)
    {
        var key = $"{flow}\n{kind}\n{text}";
        var ordinal = ordinals[key] = ordinals.GetValueOrDefault(key) + 1;
        return "~"
            + Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{ordinal}"))
            )[..8];
    }
}
