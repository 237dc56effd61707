using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>
/// A take that was taken back. Whatever a player holds of it, on screen, loaded ahead or kept, it lets go of; its addresses
/// answer 410.
/// </summary>
public sealed record ShotWithdrawnView
{
    /// <summary>The session.</summary>
    [JsonPropertyName("session")]
    public required string Session { get; init; }

    /// <summary>The turn at which the session stands.</summary>
    [JsonPropertyName("turn")]
    public required int Turn { get; init; }

    /// <summary>The shot that showed it, or the line that it spoke.</summary>
    [JsonPropertyName("shot")]
    public required string Shot { get; init; }

    /// <summary>The take's id.</summary>
    [JsonPropertyName("take")]
    public required string Take { get; init; }

    /// <summary>Where its files were, relative to the server's root, without signatures.</summary>
    [JsonPropertyName("urls")]
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>The shot as it is shown from now on, when it is one of the current beat.</summary>
    [JsonPropertyName("replacement")]
    public ShotView? Replacement { get; init; }
}
