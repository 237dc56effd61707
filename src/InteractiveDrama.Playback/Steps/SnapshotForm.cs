using System.IO.Compression;
using System.Text;
using System.Text.Json;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Engine.States;
using InteractiveDrama.Playback.Forms;
using InteractiveDrama.Playback.Scenes;

namespace InteractiveDrama.Playback.Steps;

/// <summary>
/// The stored form of a snapshot, version 3: the story's version and the engine it belongs to, the scene, and the engine's
/// state as the rest. Version 2, whose scene has no sound, is still read, and so is version 1, deflated and with the scene as
/// JSON.
/// </summary>
internal static class SnapshotForm
{
    private const byte Version = 3;
    private const byte Silent = 2;
    private const byte Deflated = 1;
    private const int MaxBytes = 64 * 1024 * 1024;

    [ThreadStatic]
    private static ByteWriter? writer;

    public static Snapshot Write(
        string storyVersion,
        IEngine engine,
        CarriedScene scene,
        EngineState state
    )
    {
        var to = writer ??= new ByteWriter();
        to.Clear();
        to.Byte(Version);
        to.Text(storyVersion);
        to.Text(engine.Name);
        SceneForm.Write(to, scene);
        var encoded = engine.Encode(state);
        var bytes = new byte[to.Length + encoded.Length];
        to.Written.CopyTo(bytes);
        encoded.CopyTo(bytes, to.Length);
        return new Snapshot(bytes);
    }

    public static (CarriedScene Scene, EngineState State) Read(
        Snapshot snapshot,
        string storyVersion,
        IEngine engine
    )
    {
        var bytes = snapshot.Bytes.Span;
        if (bytes.Length > 0 && bytes[0] == Deflated)
            return ReadDeflated(bytes[1..], storyVersion, engine);
        if (bytes.Length == 0 || bytes[0] is not (Version or Silent))
            throw new InvalidSnapshotException(
                "The snapshot has a form this version does not read."
            );
        var from = new ByteReader(bytes[1..]);
        Belongs(from.Text(), from.Text(), storyVersion, engine);
        return (SceneForm.Read(ref from, bytes[0] != Silent), engine.Decode(from.Rest));
    }

    private static (CarriedScene Scene, EngineState State) ReadDeflated(
        ReadOnlySpan<byte> bytes,
        string storyVersion,
        IEngine engine
    )
    {
        try
        {
            using var deflate = new DeflateStream(
                new MemoryStream(bytes.ToArray()),
                CompressionMode.Decompress
            );
            using var reader = new BinaryReader(deflate, Encoding.UTF8);
            Belongs(reader.ReadString(), reader.ReadString(), storyVersion, engine);
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

    private static void Belongs(string version, string name, string storyVersion, IEngine engine)
    {
        if (version != storyVersion)
            throw new InvalidSnapshotException(
                "The snapshot belongs to another version of the story."
            );
        if (name != engine.Name)
            throw new InvalidSnapshotException("The snapshot was made by another engine.");
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
