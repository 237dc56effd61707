using InteractiveDrama.Protocol;

namespace InteractiveDrama.ProtocolTypes;

/// <summary>The files that stand for the protocol in TypeScript.</summary>
internal static class ProtocolFiles
{
    /// <summary>How to make them; it stands at the head of each.</summary>
    public const string Command = "dotnet run --project eng/protocol-types";

    private const string Folder = "sdk/typescript/src/protocol/";

    /// <summary>Their texts by their paths from the repository's root.</summary>
    /// <exception cref="NotSupportedException">A record has a field that these types cannot say; the message names it.</exception>
    public static IReadOnlyDictionary<string, string> OfTheProtocol()
    {
        var assembly = typeof(SessionReply).Assembly;
        var docs = Documentation.Of(assembly);
        var catalogue = Catalogue.Of(assembly.GetExportedTypes());
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Folder + "names.ts"] = NamesFile.Write(typeof(DramaHub), typeof(ErrorCodes), docs),
            [Folder + "records.ts"] = RecordsFile.Write(catalogue, docs),
            [Folder + "shapes.ts"] = ShapesFile.Write(catalogue),
        };
    }
}
