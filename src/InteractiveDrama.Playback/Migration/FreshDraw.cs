using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Playback.Migration;

/// <summary>
/// Draws that no record speaks of. Each depends on the session's seed and on its own place alone: on no other draw, so
/// that one more or one less moves none, and on none of the numbers that the engine makes of the seed, which the session
/// has used already.
/// </summary>
internal static class FreshDraw
{
    /// <summary>A value that the request allows.</summary>
    /// <param name="seed">The session's seed.</param>
    /// <param name="stretch">The stretch of the path that draws.</param>
    /// <param name="occurrence">How often this source drew afresh in the stretch before.</param>
    /// <param name="request">What is drawn.</param>
    public static int Of(int seed, int stretch, int occurrence, in DrawRequest request)
    {
        var name = Encoding.UTF8.GetBytes(
            FormattableString.Invariant(
                $"{seed} {stretch} {occurrence} {request.Kind} {request.Source}"
            )
        );
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(name, hash);
        var outcome = (int)(
            BinaryPrimitives.ReadUInt64BigEndian(hash) % (ulong)Math.Max(1, request.Outcomes)
        );
        if (request.Taken.IsDefaultOrEmpty)
            return request.First + outcome;
        var value = request.First;
        while (!request.Allows(value) || outcome-- > 0)
            value++;
        return value;
    }
}
