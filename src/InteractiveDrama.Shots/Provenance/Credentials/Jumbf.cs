using System.Buffers.Binary;
using System.Text;

namespace InteractiveDrama.Shots.Provenance.Credentials;

/// <summary>Writes the boxes of a manifest store (ISO 19566-5): each says what it is, what it is called, and what is in it.</summary>
internal static class Jumbf
{
    /// <summary>The last twelve bytes of every type; the first four are letters.</summary>
    private static ReadOnlySpan<byte> Family =>
        [0x00, 0x11, 0x00, 0x10, 0x80, 0x00, 0x00, 0xAA, 0x00, 0x38, 0x9B, 0x71];

    // It has a name, and may be asked for by it.
    private const byte Named = 0x03;

    /// <summary>A box of boxes.</summary>
    /// <param name="type">The four letters of its type, <c>c2ma</c>.</param>
    /// <param name="name">Its name.</param>
    /// <param name="content">The boxes in it, one behind the other.</param>
    public static byte[] Super(string type, string name, ReadOnlySpan<byte> content) =>
        Box(
            "jumb",
            [
                .. Box(
                    "jumd",
                    [
                        .. Encoding.ASCII.GetBytes(type),
                        .. Family,
                        Named,
                        .. Encoding.UTF8.GetBytes(name),
                        0,
                    ]
                ),
                .. content,
            ]
        );

    /// <summary>A named box with CBOR in it.</summary>
    /// <param name="type">The four letters of its type.</param>
    /// <param name="name">Its name.</param>
    /// <param name="cbor">The CBOR.</param>
    public static byte[] Cbor(string type, string name, ReadOnlySpan<byte> cbor) =>
        Super(type, name, Box("cbor", cbor));

    private static byte[] Box(string type, ReadOnlySpan<byte> content)
    {
        var box = new byte[content.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.ASCII.GetBytes(type, box.AsSpan(4, 4));
        content.CopyTo(box.AsSpan(8));
        return box;
    }
}
