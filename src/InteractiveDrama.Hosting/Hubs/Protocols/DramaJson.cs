using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace InteractiveDrama.Hosting.Hubs.Protocols;

/// <summary>The hub's JSON: whatever a host does to its own, the records look the same.</summary>
internal static class DramaJson
{
    /// <summary>SignalR's JSON protocol with the options below.</summary>
    public static JsonHubProtocol CreateProtocol() =>
        new(
            Microsoft.Extensions.Options.Options.Create(
                new JsonHubProtocolOptions { PayloadSerializerOptions = Payload }
            )
        );

    /// <summary>
    /// Null is not written. A field that is missing is no fault of the connection: it stays as the record begins, and
    /// the desk says which one it was.
    /// </summary>
    public static JsonSerializerOptions Payload { get; } =
        new()
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // Nothing here goes into a page as it is; every script stays readable, and three times shorter.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 64,
            // Not generated ahead: generated readers forget what an init-only property begins with.
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireNothing } },
        };

    private static void RequireNothing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired = false;
        }
    }
}
