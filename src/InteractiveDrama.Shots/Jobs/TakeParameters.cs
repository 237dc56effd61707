using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using InteractiveDrama.Shots.Checks;

namespace InteractiveDrama.Shots.Jobs;

/// <summary>
/// The parameters of a take as one JSON object: <c>asked</c> is what the shot wants, which the take is checked against, and
/// <c>sent</c> is what its provider was sent for it.
/// </summary>
internal static class TakeParameters
{
    private static readonly JsonSerializerOptions Form = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The object; null when there is neither.</summary>
    /// <param name="asked">What the shot wants; null for speech.</param>
    /// <param name="sent">What was sent, a JSON object; null when nothing was.</param>
    public static string? Of(AskedFor? asked, string? sent)
    {
        var both = new JsonObject();
        if (asked is not null)
        {
            both["asked"] = JsonNode.Parse(asked.Json());
        }
        if (sent is not null)
        {
            both["sent"] = JsonNode.Parse(sent);
        }
        return both.Count == 0 ? null : both.ToJsonString(Form);
    }

    /// <summary>What the shot wanted; null when it is not known.</summary>
    public static AskedFor? Asked(string? parameters)
    {
        try
        {
            return parameters is not null && JsonNode.Parse(parameters) is JsonObject both
                ? AskedFor.Read(both["asked"]?.ToJsonString())
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
