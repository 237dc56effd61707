using System.Collections.Immutable;
using System.Text.Json.Serialization;
using InteractiveDrama.Shots.Checks;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Library;

/// <summary>One produced version of a shot's picture or of a line's voice, and how it was made. Never changed, only added.</summary>
public sealed record Take
{
    /// <summary>Its id: <c>take_</c> and a time-ordered UUID in hex.</summary>
    public required string Id { get; init; }

    /// <summary>The story's id.</summary>
    public required string Story { get; init; }

    /// <summary>The shot's id for a picture, the line's id for a voice.</summary>
    public required string Subject { get; init; }

    /// <summary>What it is.</summary>
    public required MediaKind Kind { get; init; }

    /// <summary>The language that is spoken, BCP 47; null for a picture.</summary>
    public string? Locale { get; init; }

    /// <summary>Hash of the intent it was made for: another intent makes it stale. 64 lower-case hex digits.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Hash of everything that was sent to the provider; null for supplied media.</summary>
    public string? RequestHash { get; init; }

    /// <summary>Who made it.</summary>
    public required MakerKind MadeBy { get; init; }

    /// <summary>The provider's name as configured, or <c>supplied</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The model, or the tool of supplied media; null when unknown.</summary>
    public string? Model { get; init; }

    /// <summary>The licence of supplied media, as given.</summary>
    public string? Licence { get; init; }

    /// <summary>What was asked for, in words; null when nothing was.</summary>
    public string? Prompt { get; init; }

    /// <summary>What was asked to be left out, in words.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>SHA-256 of the references sent, in order.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>The seed sent; null when none was.</summary>
    public long? Seed { get; init; }

    /// <summary>Further parameters sent, as JSON; null when there are none.</summary>
    public string? Parameters { get; init; }

    /// <summary>The provider's own id of the job.</summary>
    public string? ProviderJob { get; init; }

    /// <summary>What it cost, in <see cref="Currency"/>; 0 for what is free.</summary>
    public decimal Cost { get; init; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>When it was there.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The take it was made from: regenerated, cut anew, or begun with its last frame; null when none.</summary>
    public string? Parent { get; init; }

    /// <summary>What the model was trained on, as declared when it was asked.</summary>
    public TrainingData TrainingData { get; init; }

    /// <summary>What the automatic checks found when it arrived; empty when it was not checked.</summary>
    public ImmutableArray<TakeCheck> Checks { get; init; } = [];

    /// <summary>True when a check failed: it stands in review, and is never shown by itself.</summary>
    [JsonIgnore]
    public bool HasFailed => Checks.Any(check => check.Verdict == CheckVerdict.Failed);

    /// <summary>Its files: the original, what is served, the poster.</summary>
    public required ImmutableArray<MediaFile> Files { get; init; }
}
