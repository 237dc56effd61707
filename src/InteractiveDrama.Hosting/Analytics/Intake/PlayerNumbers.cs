using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace InteractiveDrama.Hosting.Analytics.Intake;

/// <summary>
/// The number of a player's event in its session. Each player of a session numbers from 0; its numbers go in blocks to places
/// that follow from its name alone, so that the same event has the same number wherever and whenever it arrives. Two blocks of
/// one session meet in one of 262,144 pairs; what the later one says is then in quarantine, seen and counted.
/// </summary>
internal static class PlayerNumbers
{
    private const int PlaceBits = 13;

    /// <summary>The number.</summary>
    /// <param name="session">The session.</param>
    /// <param name="player">Who numbered the event.</param>
    /// <param name="seq">Its number there, at least 0.</param>
    public static int Of(string session, Guid player, int seq)
    {
        // A session's id is hexadecimal digits: a byte each.
        Span<byte> named = stackalloc byte[20 + session.Length];
        player.TryWriteBytes(named);
        BinaryPrimitives.WriteInt32LittleEndian(named[16..], seq >> PlaceBits);
        Encoding.ASCII.GetBytes(session, named[20..]);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(named, hash);
        var block = BinaryPrimitives.ReadUInt32LittleEndian(hash) >> (PlaceBits + 1);
        return (int)(block << PlaceBits) | (seq & ((1 << PlaceBits) - 1));
    }
}
