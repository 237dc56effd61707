using System.Text;

namespace InteractiveDrama.Hosting.Identity;

/// <summary>The keys of viewers' tokens. The first signs, all verify: to rotate, put a new key first and drop the old one when its tokens are over.</summary>
public sealed class ViewerTokenOptions
{
    /// <summary>The shortest secret, in bytes: what HMAC-SHA256 gives, it should be given.</summary>
    public const int ShortestSecret = 32;

    /// <summary>The longest id of a key, in characters.</summary>
    public const int LongestId = 40;

    /// <summary>The keys; with none, no tokens are issued and none are taken.</summary>
    public IList<ViewerTokenKey> Keys { get; } = [];

    /// <summary>What is wrong with the options, a sentence each; none when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Keys.Count; i++)
        {
            var key = Keys[i];
            if (!IsId(key.Id))
            {
                yield return $"Tokens:Keys:{i}:Id must be 1 to {LongestId} letters, digits, '-' or '_', such as '2026-11'.";
            }
            else if (!seen.Add(key.Id))
            {
                yield return $"Tokens:Keys:{i}:Id '{key.Id}' stands there twice: give each key an id of its own.";
            }
            if (Encoding.UTF8.GetByteCount(key.Secret ?? "") < ShortestSecret)
            {
                // The secret itself is not said: this goes to the log.
                yield return $"Tokens:Keys:{i}:Secret is shorter than {ShortestSecret} bytes: make one with 'openssl rand -base64 32'.";
            }
        }
    }

    private static bool IsId(string? id) =>
        id is { Length: > 0 and <= LongestId }
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
