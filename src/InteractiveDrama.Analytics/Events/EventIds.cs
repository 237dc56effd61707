using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace InteractiveDrama.Analytics.Events;

/// <summary>Ids of events that follow from a record: the same record always gives the same id.</summary>
public static class EventIds
{
    /// <summary>A time-ordered UUID (version 7) whose random part is a hash of what makes the event one of its kind.</summary>
    /// <param name="at">When it happened.</param>
    /// <param name="session">Its session.</param>
    /// <param name="stream">Who numbers it.</param>
    /// <param name="seq">Its number in the stream.</param>
    public static Guid Of(DateTimeOffset at, string session, EventStream stream, int seq)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{session}/{(int)stream}/{seq}"), hash);
        Span<byte> id = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(id, at.ToUnixTimeMilliseconds() << 16);
        hash[..10].CopyTo(id[6..]);
        id[6] = (byte)(0x70 | (id[6] & 0x0F));
        id[8] = (byte)(0x80 | (id[8] & 0x3F));
        return new Guid(id, bigEndian: true);
    }
}
