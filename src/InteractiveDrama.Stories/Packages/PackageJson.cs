using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Packages;

/// <summary>The parts of a package as bytes, and back.</summary>
internal static class PackageJson
{
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.Never,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 32,
        };

    public static byte[] Bytes<T>(T part) => JsonSerializer.SerializeToUtf8Bytes(part, Options);

    public static IEnumerable<(string Name, byte[] Bytes)> VersionedParts(StoryParts parts)
    {
        yield return ("program", Encoding.UTF8.GetBytes(parts.Program));
        yield return ("ids", Bytes(parts.Ids));
        yield return ("shots", Bytes(parts.Shots));
        yield return ("scene", Bytes(parts.Scene));
    }

    public static IEnumerable<(string Name, byte[] Bytes)> AllParts(StoryParts parts) =>
        VersionedParts(parts)
            .Append(("settings", Bytes(parts.Settings)))
            .Append(("graph", Bytes(parts.Graph)))
            .Append(("sourcemap", Bytes(parts.SourceMap)))
            .Append(("texts", Bytes(parts.Texts)))
            .Append(("locales", Bytes(parts.Locales)))
            .Append(("files", Bytes(parts.Files)));
}
