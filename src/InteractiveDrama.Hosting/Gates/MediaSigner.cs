using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Playback.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Gates;

/// <summary>
/// Signs the addresses of pictures, <c>/media/NAME?e=END&amp;v=HOLDER&amp;s=SIGNATURE</c>, and reads them. A holder is a viewer, an
/// anonymous session, everybody, or the readers of a report; the address names the first two by a keyed hash. Ends fall
/// on full hours, so that the same picture keeps its address and is found in caches.
/// </summary>
internal sealed class MediaSigner(MediaKeys keys, IOptions<DramaOptions> options, TimeProvider time)
{
    private const string OfEverybody = "p";
    private const string OfReaders = "r";
    private const char OfViewer = 'v';
    private const char OfSession = 's';
    private const int HolderBytes = 12;
    private const int LongestHolder = 40;
    private const long Hour = 3600;

    private readonly TimeSpan lifetime = options.Value.Media.Lifetime;

    /// <summary>For what every visitor may see.</summary>
    public MediaPass ForEverybody() => Pass(OfEverybody);

    /// <summary>For the pictures of a report, whatever gate they stand behind.</summary>
    public MediaPass ForReaders() => Pass(OfReaders);

    /// <summary>For the viewer of a session.</summary>
    public MediaPass For(SessionRecord session) =>
        Pass(
            session.Viewer is { } viewer
                ? Holder(keys.All[0], OfViewer, viewer)
                : Holder(keys.All[0], OfSession, session.Id)
        );

    /// <summary>Reads the query of an address.</summary>
    /// <param name="name">The picture's name.</param>
    /// <param name="query">The query.</param>
    /// <param name="viewer">Who asks; null when nobody says. An image tag may carry no credentials: then the signature is the right.</param>
    public MediaRight Read(string name, IQueryCollection query, string? viewer)
    {
        string? end = query["e"];
        string? holder = query["v"];
        string? signature = query["s"];
        if (
            holder is not { Length: > 0 and <= LongestHolder }
            || signature is null
            || !long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var ends)
            || Key(name, holder, ends, signature) is not { } key
        )
        {
            return MediaRight.None("This address is not signed: take it from a beat as it is.");
        }
        var left = TimeSpan.FromSeconds(ends) - (time.GetUtcNow() - DateTimeOffset.UnixEpoch);
        if (left <= TimeSpan.Zero)
        {
            return MediaRight.None(
                "This address has expired: resume the session to get a new one."
            );
        }
        return
            holder[0] == OfViewer && viewer is not null && holder != Holder(key, OfViewer, viewer)
            ? MediaRight.None("This address belongs to another viewer.")
            : MediaRight.Until(left, isPublic: holder == OfEverybody);
    }

    private MediaPass Pass(string holder)
    {
        var end = (time.GetUtcNow() + lifetime).ToUnixTimeSeconds();
        return new MediaPass(keys.All[0], holder, (end + Hour - 1) / Hour * Hour);
    }

    private byte[]? Key(string name, string holder, long end, string signature)
    {
        foreach (var key in keys.All)
        {
            if (new MediaPass(key, holder, end).Verifies(name, signature))
            {
                return key;
            }
        }
        return null;
    }

    private static string Holder(byte[] key, char kind, string id)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(
            key,
            Encoding.UTF8.GetBytes($"interactive-drama media holder\n{kind}\n{id}"),
            mac
        );
        return $"{kind}{Base64Url.EncodeToString(mac[..HolderBytes])}";
    }
}
