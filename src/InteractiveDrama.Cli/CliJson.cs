using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InteractiveDrama.Cli;

/// <summary>JSON as the commands print it.</summary>
internal static class CliJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Indented = new(Options) { WriteIndented = true };

    public static string Line<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static JsonNode Node<T>(T value) => JsonSerializer.SerializeToNode(value, Options)!;

    public static string Page<T>(T value) => JsonSerializer.Serialize(value, Indented);
}
