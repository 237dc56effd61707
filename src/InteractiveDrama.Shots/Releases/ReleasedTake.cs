using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Releases;

/// <summary>A take of a release.</summary>
/// <param name="Id">The take's id.</param>
/// <param name="Subject">The shot's or line's id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Locale">The language that is spoken; null for a picture.</param>
/// <param name="ContentHash">Hash of the intent it was made for.</param>
/// <param name="MadeBy">Who made it.</param>
/// <param name="Model">The model or tool; null when unknown.</param>
/// <param name="Files">Its files, by hash.</param>
/// <param name="Approvals">Who had approved it, in order.</param>
public sealed record ReleasedTake(
    string Id,
    string Subject,
    MediaKind Kind,
    string? Locale,
    string ContentHash,
    MakerKind MadeBy,
    string? Model,
    ImmutableArray<MediaFile> Files,
    ImmutableArray<ReleasedApproval> Approvals
);
