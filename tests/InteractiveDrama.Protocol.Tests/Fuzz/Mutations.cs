namespace InteractiveDrama.Protocol.Tests.Fuzz;

/// <summary>Spoils bytes in the ways that spoil parsers: always the same ones for a seed.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly byte[] Telling =
    [
        0x00,
        0x01,
        0x7f,
        0x80,
        0x8f,
        0x90,
        0x9f,
        0xa0,
        0xbf,
        0xc0,
        0xc1,
        0xc4,
        0xc6,
        0xc7,
        0xc9,
        0xca,
        0xcb,
        0xcf,
        0xd3,
        0xd4,
        0xd8,
        0xd9,
        0xdb,
        0xdc,
        0xdd,
        0xde,
        0xdf,
        0xe0,
        0xff,
    ];

    private readonly Random random = new(seed);

    /// <summary>A spoilt copy, with another one mixed in here and there.</summary>
    public byte[] Spoil(byte[] bytes, byte[] other)
    {
        var spoilt = new List<byte>(bytes);
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            Spoil(spoilt, other);
        }
        return [.. spoilt];
    }

    public int Next(int below) => random.Next(below);

    private void Spoil(List<byte> bytes, byte[] other)
    {
        var at = random.Next(bytes.Count + 1);
        var rest = bytes.Count - at;
        switch (random.Next(8))
        {
            case 0 when rest > 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1 when rest > 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2 when rest > 0:
                bytes[at] = Telling[random.Next(Telling.Length)];
                break;
            case 3:
                bytes.Insert(at, Telling[random.Next(Telling.Length)]);
                break;
            case 4:
                bytes.RemoveRange(at, random.Next(Math.Min(rest, 8) + 1));
                break;
            case 5:
                bytes.InsertRange(at, bytes.GetRange(at, random.Next(Math.Min(rest, 64) + 1)));
                break;
            case 6:
                var from = random.Next(other.Length);
                bytes.InsertRange(
                    at,
                    other.AsSpan(from, random.Next(other.Length - from)).ToArray()
                );
                break;
            default:
                // The same container many times inside itself.
                var level = random.Next(2) == 0 ? new byte[] { 0x91 } : [0x81, 0xa0];
                for (var depth = random.Next(100); depth > 0; depth--)
                {
                    bytes.InsertRange(at, level);
                }
                break;
        }
    }
}
