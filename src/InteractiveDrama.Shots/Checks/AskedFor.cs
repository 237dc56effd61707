using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Checks;

/// <summary>
/// What a picture was asked to be, besides its words. It is kept with the take's parameters: it is what the take is
/// checked against, by a process that may not be the one that asked.
/// </summary>
public sealed record AskedFor
{
    private static readonly JsonSerializerOptions Form = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The story's aspect, <c>9:16</c> or <c>16:9</c>.</summary>
    [JsonPropertyName("aspect")]
    public required string Aspect { get; init; }

    /// <summary>The frame it was to begin with, by SHA-256; null for none.</summary>
    [JsonPropertyName("first_frame")]
    public string? FirstFrame { get; init; }

    /// <summary>How the camera moves. A <c>static</c> shot may hold still.</summary>
    [JsonPropertyName("movement")]
    public required CameraMovement Movement { get; init; }

    /// <summary>Length asked for, in seconds: what the provider makes may not be what the shot takes; 0 for a still.</summary>
    [JsonPropertyName("seconds")]
    public double Seconds { get; init; }

    /// <summary>Length of the shot in seconds.</summary>
    [JsonPropertyName("shot_seconds")]
    public double ShotSeconds { get; init; }

    /// <summary>For those in the frame, by cast key, their looks in words.</summary>
    [JsonPropertyName("subjects")]
    public ImmutableSortedDictionary<string, string> Subjects { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What a request asks for; null for speech, whose words are all of it.</summary>
    /// <param name="request">The request.</param>
    public static AskedFor? Of(ShotRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Spec is not { } spec
            ? null
            : Of(spec, request.Seconds) with
            {
                FirstFrame = request.FirstFrame?.Sha256,
            };
    }

    /// <summary>What a shot asks for of whoever makes it.</summary>
    /// <param name="spec">The shot.</param>
    /// <param name="seconds">The length asked for; 0 for a still.</param>
    public static AskedFor Of(ShotSpec spec, double seconds)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return new AskedFor
        {
            Aspect = spec.AspectRatio,
            Movement = spec.CameraMovement,
            Seconds = seconds,
            ShotSeconds = spec.DurationSeconds,
            Subjects = (spec.Subjects.IsDefault ? [] : spec.Subjects)
                .DistinctBy(subject => subject.Key, StringComparer.Ordinal)
                .ToImmutableSortedDictionary(
                    subject => subject.Key,
                    subject => subject.Look,
                    StringComparer.Ordinal
                ),
        };
    }

    /// <summary>It as JSON, keys in ordinal order.</summary>
    public string Json() => JsonSerializer.Serialize(this, Form);

    /// <summary>Reads it back; null when nothing was asked, or by who knew less.</summary>
    /// <param name="parameters">The take's parameters.</param>
    public static AskedFor? Read(string? parameters)
    {
        try
        {
            return parameters is null
                ? null
                : JsonSerializer.Deserialize<AskedFor>(parameters, Form);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
