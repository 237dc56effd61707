using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;

namespace InteractiveDrama.Embedding.Tests.Packages;

/// <summary>What the symbols inside a library tell a debugger.</summary>
/// <param name="Sources">The text of each source, by the path it is named by; null where it is not inside.</param>
/// <param name="Links">Where sources can be fetched, by the path they are named by, as SourceLink writes it.</param>
internal sealed record Symbols(
    IReadOnlyDictionary<string, string?> Sources,
    IReadOnlyDictionary<string, string> Links
)
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    public static Symbols Read(Stream library)
    {
        using var read = new PEReader(library, PEStreamOptions.PrefetchEntireImage);
        using var symbols = read.ReadEmbeddedPortablePdbDebugDirectoryData(
            read.ReadDebugDirectory()
                .Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb)
        );
        var reader = symbols.GetMetadataReader();
        var links = Find(reader, EntityHandle.ModuleDefinition, SourceLink) is { } map
            ? JsonDocument
                .Parse(map)
                .RootElement.GetProperty("documents")
                .EnumerateObject()
                .ToDictionary(link => link.Name, link => link.Value.GetString()!)
            : [];
        return new Symbols(
            reader.Documents.ToDictionary(
                document => reader.GetString(reader.GetDocument(document).Name),
                document =>
                    Find(reader, document, EmbeddedSource) is { } source ? Text(source) : null
            ),
            links
        );
    }

    private static byte[]? Find(MetadataReader reader, EntityHandle of, Guid kind) =>
        reader
            .GetCustomDebugInformation(of)
            .Select(reader.GetCustomDebugInformation)
            .Where(one => reader.GetGuid(one.Kind) == kind)
            .Select(one => reader.GetBlobBytes(one.Value))
            .FirstOrDefault();

    /// <summary>Four bytes say how long the text is when it is inflated, or 0 that it stands as it is.</summary>
    private static string Text(byte[] source)
    {
        var packed = new MemoryStream(source, 4, source.Length - 4);
        using Stream plain =
            BitConverter.ToInt32(source) == 0
                ? packed
                : new DeflateStream(packed, CompressionMode.Decompress);
        using var text = new StreamReader(plain, Encoding.UTF8);
        return text.ReadToEnd();
    }
}
