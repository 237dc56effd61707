using System.Security.Cryptography;
using InteractiveDrama.Shots.Provenance.Labels;

namespace InteractiveDrama.Shots.Provenance.Credentials;

/// <summary>A file with room for a manifest store: how it is put in, and how the rest of the file is hashed.</summary>
internal abstract class SealedFile
{
    // Lengths are written in as few bytes as they need; a store that grew by one is measured again.
    private const int MostRounds = 8;

    // Bytes of no meaning in the binding.
    private int padding;

    /// <summary>Whether a store has an even length: a byte that only fills up would be hashed by some readers.</summary>
    protected virtual bool IsEven => false;

    /// <summary>The one for a file of a media type.</summary>
    public static SealedFile Of(byte[] file, string type) =>
        type switch
        {
            "image/png" => new SealedPng(file),
            "image/jpeg" => new SealedJpeg(file),
            "image/webp" => new SealedWebP(file),
            _ => new SealedMp4(file),
        };

    /// <summary>The file with its manifest.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or has no room.</exception>
    public byte[] Write(CredentialManifest manifest)
    {
        byte[] store = [];
        for (var round = 0; round < MostRounds; round++)
        {
            var (file, start, length) = Put(store);
            var made = manifest.Write(Binding(file, start, length));
            if (IsEven && (made.Length & 1) == 1)
            {
                padding ^= 1;
                store = new byte[made.Length + 1];
                continue;
            }
            if (made.Length == store.Length)
                return Put(made).File;
            store = new byte[made.Length];
        }

        throw new InvalidDataException("its content credential has no fixed length.");
    }

    /// <summary>Puts a store in.</summary>
    /// <returns>The file, and where what was put in stands in it.</returns>
    protected abstract (byte[] File, int Start, int Length) Put(byte[] store);

    /// <summary>The assertion that binds the store to the file: all of the file but where the store is.</summary>
    protected virtual (string Name, byte[] Cbor) Binding(byte[] file, int start, int length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file.AsSpan(0, start));
        hash.AppendData(file.AsSpan(start + length));
        return (
            "c2pa.hash.data",
            new CborWriter()
                .Map(5)
                .Text("exclusions")
                .List(1)
                .Map(2)
                .Text("start")
                .Number(start)
                .Text("length")
                .Number(length)
                .Text("name")
                .Text("jumbf manifest")
                .Text("alg")
                .Text("sha256")
                .Text("hash")
                .Bytes(hash.GetHashAndReset())
                .Text("pad")
                .Bytes(new byte[padding])
                .ToArray()
        );
    }
}

/// <summary>A PNG: a chunk behind its header.</summary>
file sealed class SealedPng(byte[] file) : SealedFile
{
    protected override (byte[] File, int Start, int Length) Put(byte[] store)
    {
        var chunks = PngChunks.Read(file);
        var chunk = PngChunks.Write(PngChunks.Credential, store);
        return (
            PngChunks.Join(file, chunks, chunk),
            chunks[0].Start + chunks[0].Length,
            chunk.Length
        );
    }
}

/// <summary>A JPEG: a segment, which is enough for one manifest.</summary>
file sealed class SealedJpeg(byte[] file) : SealedFile
{
    // The common name of such segments, which box it is of, and its place among them.
    private static readonly byte[] Head = [0x4A, 0x50, 0x02, 0x11, 0, 0, 0, 1];

    protected override (byte[] File, int Start, int Length) Put(byte[] store)
    {
        var (segments, rest) = JpegSegments.Read(file);
        var segment = JpegSegments.Write(JpegLabel.App11, [.. Head, .. store]);
        var joined = JpegSegments.Join(file, segments, rest, segment);
        var start = joined.AsSpan().IndexOf(segment);
        return (joined, start, segment.Length);
    }
}

/// <summary>A WebP: its last chunk.</summary>
file sealed class SealedWebP(byte[] file) : SealedFile
{
    protected override bool IsEven => true;

    protected override (byte[] File, int Start, int Length) Put(byte[] store)
    {
        var chunks = RiffFile.Read(file, "WEBP");
        var before = RiffFile.Write("WEBP", chunks).Length;
        chunks.Add(new RiffFile.Chunk(RiffFile.Credential, store));
        var whole = RiffFile.Write("WEBP", chunks);
        return (whole, before, whole.Length - before);
    }
}

/// <summary>An MP4: a box behind its type, and a hash of all boxes with where they stand.</summary>
file sealed class SealedMp4(byte[] file) : SealedFile
{
    protected override (byte[] File, int Start, int Length) Put(byte[] store)
    {
        var box = Mp4Boxes.Write(
            "uuid",
            [.. Mp4Label.Credential, .. new byte[4], .. "manifest\0"u8, .. new byte[8], .. store]
        );
        var parts = Mp4Boxes.Read(file).Select(old => Mp4Boxes.Same(file, old)).ToList();
        parts.Insert(1, new Mp4Boxes.Part(box, null));
        return (Mp4Boxes.Join(parts), parts[0].Bytes.Length, box.Length);
    }

    protected override (string Name, byte[] Cbor) Binding(byte[] file, int start, int length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var offset = new byte[8];
        foreach (var box in Mp4Boxes.Read(file))
        {
            if (box.Start == start || box.Type is "ftyp" or "mfra")
                continue;
            System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(offset, box.Start);
            hash.AppendData(offset);
            hash.AppendData(file.AsSpan(box.Start, box.Length));
        }

        return (
            "c2pa.hash.bmff.v3",
            new CborWriter()
                .Map(4)
                .Text("exclusions")
                .List(3)
                .Map(2)
                .Text("xpath")
                .Text("/uuid")
                .Text("data")
                .List(1)
                .Map(2)
                .Text("offset")
                .Number(8)
                .Text("value")
                .Bytes(Mp4Label.Credential)
                .Map(1)
                .Text("xpath")
                .Text("/ftyp")
                .Map(1)
                .Text("xpath")
                .Text("/mfra")
                .Text("alg")
                .Text("sha256")
                .Text("hash")
                .Bytes(hash.GetHashAndReset())
                .Text("name")
                .Text("jumbf manifest")
                .ToArray()
        );
    }
}
