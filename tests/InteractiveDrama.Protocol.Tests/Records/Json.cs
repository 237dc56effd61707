using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol.Tests.Records;

/// <summary>Records as JSON, by which they are compared.</summary>
internal static class Json
{
    /// <summary>As it goes over the wire: null is not written.</summary>
    private static readonly JsonSerializerOptions Wire = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Every value of a record; two records with the same text are the same.</summary>
    public static string Text(object? value) => JsonSerializer.Serialize(value);

    public static JsonNode? OnTheWire(object? value) => JsonSerializer.SerializeToNode(value, Wire);

    public static object? There(string json, Type type) => JsonSerializer.Deserialize(json, type);
}
