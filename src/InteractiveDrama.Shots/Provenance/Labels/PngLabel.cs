namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>Labels a PNG: XMP in a text chunk right behind the header.</summary>
internal static class PngLabel
{
    private static ReadOnlySpan<byte> Keyword => "XML:com.adobe.xmp\0"u8;

    public static byte[] Write(ReadOnlySpan<byte> file, FileLabel label)
    {
        var kept = new List<PngChunks.Chunk>();
        foreach (var chunk in PngChunks.Read(file))
        {
            if (!IsLabel(chunk, file))
                kept.Add(chunk);
        }

        // Neither compressed, nor in a language.
        byte[] text = label.IsEmpty
            ? []
            : PngChunks.Write(
                "iTXt",
                [.. Keyword, 0, 0, 0, 0, .. XmpPacket.Write(label, withAigc: true)]
            );
        return PngChunks.Join(file, kept, text);
    }

    private static bool IsLabel(PngChunks.Chunk chunk, ReadOnlySpan<byte> file) =>
        chunk.Type == PngChunks.Credential
        || (
            chunk.Type is "iTXt" or "tEXt" or "zTXt"
            && (chunk.Data(file).StartsWith(Keyword) || chunk.Data(file).StartsWith("AIGC\0"u8))
        );
}
