using System.Buffers.Binary;
using System.Text;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>Labels a WAVE: <c>AIGC</c> in its INFO list, where players look for tags, and XMP in the chunk that is for it.</summary>
internal static class WavLabel
{
    private const string Xmp = "_PMX";

    public static byte[] Write(ReadOnlySpan<byte> file, FileLabel label)
    {
        var chunks = RiffFile.Read(file, "WAVE");
        chunks.RemoveAll(chunk => chunk.Id is Xmp or RiffFile.Credential);
        var info = TakeInfo(chunks);
        if (label.Aigc is { } aigc)
            info.Add(new RiffFile.Chunk(AigcLabel.Name, Encoding.ASCII.GetBytes(aigc.Json + "\0")));
        List<RiffFile.Chunk> labels = [];
        if (info.Count > 0)
            labels.Add(new RiffFile.Chunk("LIST", [.. "INFO"u8, .. RiffFile.Items(info)]));
        if (!label.IsEmpty)
            labels.Add(new RiffFile.Chunk(Xmp, XmpPacket.Write(label, withAigc: false)));
        // Before the sound: a reader of a stream never comes behind it.
        var sound = chunks.FindIndex(chunk => chunk.Id == "data");
        chunks.InsertRange(sound < 0 ? chunks.Count : sound, labels);
        return RiffFile.Write("WAVE", chunks);
    }

    /// <summary>Takes the INFO lists out, and gives their items but for ours.</summary>
    private static List<RiffFile.Chunk> TakeInfo(List<RiffFile.Chunk> chunks)
    {
        var items = new List<RiffFile.Chunk>();
        foreach (var list in chunks.Where(IsInfo).ToList())
        {
            chunks.Remove(list);
            // A list is built as a file is, but for its first word.
            var head = new byte[8];
            "RIFF"u8.CopyTo(head);
            BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(4), (uint)list.Data.Length);
            items.AddRange(RiffFile.Read([.. head, .. list.Data], "INFO"));
        }

        items.RemoveAll(item => item.Id == AigcLabel.Name);
        return items;
    }

    private static bool IsInfo(RiffFile.Chunk chunk) =>
        chunk.Id == "LIST" && chunk.Data.AsSpan().StartsWith("INFO"u8);
}
