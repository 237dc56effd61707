using System.IO.Compression;
using System.Text;
using System.Text.Json;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Scenes;

namespace InteractiveDrama.Playback.Steps;

/// <summary>The stored form of a snapshot: a version, the story and engine it belongs to, the scene, the engine's state.</summary>
internal static class SnapshotForm
{
    private const byte Version = 1;
    private const int MaxBytes = 64 * 1024 * 1024;

    public static Snapshot Write(
        string storyVersion,
        IEngine engine,
        CarriedScene scene,
        EngineState state
    )
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte(Version);
        using (var deflate = new DeflateStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(deflate, Encoding.UTF8))
        {
            writer.Write(storyVersion);
            writer.Write(engine.Name);
            Block(writer, JsonSerializer.SerializeToUtf8Bytes(scene));
            Block(writer, engine.Encode(state));
        }

        return new Snapshot(bytes.ToArray());
    }

    public static (CarriedScene Scene, EngineState State) Read(
        Snapshot snapshot,
        string storyVersion,
        IEngine engine
    )
    {
        try
        {
            if (snapshot.Bytes.Length < 2 || snapshot.Bytes.Span[0] != Version)
                throw new InvalidSnapshotException(
                    "The snapshot has a form this version does not read."
                );
            using var deflate = new DeflateStream(
                new MemoryStream(snapshot.Bytes[1..].ToArray()),
                CompressionMode.Decompress
            );
            using var reader = new BinaryReader(deflate, Encoding.UTF8);
            if (reader.ReadString() != storyVersion)
                throw new InvalidSnapshotException(
                    "The snapshot belongs to another version of the story."
                );
            if (reader.ReadString() != engine.Name)
                throw new InvalidSnapshotException("The snapshot was made by another engine.");
            var scene =
                JsonSerializer.Deserialize<CarriedScene>(Block(reader))
                ?? throw new InvalidSnapshotException("The snapshot has no scene.");
            return (scene, engine.Decode(Block(reader)));
        }
        catch (Exception e)
            when (e
                    is InvalidDataException
                        or EndOfStreamException
                        or JsonException
                        or ArgumentException
                        or FormatException
            )
        {
            throw new InvalidSnapshotException("The snapshot is damaged.");
        }
    }

    private static void Block(BinaryWriter writer, byte[] bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private static byte[] Block(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        if (length is < 0 or > MaxBytes)
            throw new InvalidDataException();
        var bytes = reader.ReadBytes(length);
        return bytes.Length == length ? bytes : throw new EndOfStreamException();
    }
}
