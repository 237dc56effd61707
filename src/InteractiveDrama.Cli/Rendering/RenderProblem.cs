using System.Text.Json.Serialization;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>Why something was not made.</summary>
/// <param name="Id">The shot's or the line's id.</param>
/// <param name="Provider">Who was asked.</param>
/// <param name="Message">One sentence.</param>
internal sealed record RenderProblem(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("provider")] string Provider,
    [property: JsonPropertyName("message")] string Message
);
