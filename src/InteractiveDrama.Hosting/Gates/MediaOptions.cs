using System.ComponentModel.DataAnnotations;
using System.Text;

namespace InteractiveDrama.Hosting.Gates;

/// <summary>How the addresses of pictures are signed.</summary>
public sealed class MediaOptions
{
    /// <summary>The shortest key, in bytes.</summary>
    public const int ShortestKey = 32;

    /// <summary>
    /// The keys: the first signs, all verify. To rotate, put a new key first and drop the old one after <see cref="Lifetime"/>
    /// and an hour. With none, one is made at the first start and kept in the folder of the media.
    /// </summary>
    public IList<string> SigningKeys { get; } = [];

    /// <summary>How long an address is good for at least; it ends at the full hour after that, so that caches work.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "7.00:00:00")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(6);

    /// <summary>What is wrong with the options, a sentence each; none when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        for (var i = 0; i < SigningKeys.Count; i++)
        {
            if (Encoding.UTF8.GetByteCount(SigningKeys[i] ?? "") < ShortestKey)
            {
                // The key itself is not said: this goes to the log.
                yield return $"Media:SigningKeys:{i} is shorter than {ShortestKey} bytes: make one with 'openssl rand -base64 32'.";
            }
        }
    }
}
