using System.Collections.Immutable;
using InteractiveDrama.Shots.Checks;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Review;

/// <summary>A take as the queue lists it.</summary>
public sealed record ReviewItem
{
    /// <summary>The take's id.</summary>
    public required string Take { get; init; }

    /// <summary>The shot's or line's id.</summary>
    public required string Subject { get; init; }

    /// <summary>What it is.</summary>
    public required MediaKind Kind { get; init; }

    /// <summary>The language that is spoken; null for a picture.</summary>
    public string? Locale { get; init; }

    /// <summary>Who made it.</summary>
    public required MakerKind MadeBy { get; init; }

    /// <summary>The provider.</summary>
    public required string Provider { get; init; }

    /// <summary>The model; null when unknown.</summary>
    public string? Model { get; init; }

    /// <summary>When it was there.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>What it cost.</summary>
    public required decimal Cost { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>How it stands.</summary>
    public required TakeStanding Standing { get; init; }

    /// <summary>The gates still before it.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>Whether it is the one shown in its place, where the policy lets viewers see it.</summary>
    public required bool Published { get; init; }

    /// <summary>Whether the script still asks for just this.</summary>
    public required bool Current { get; init; }

    /// <summary>How often viewers saw it before a person had approved it.</summary>
    public int Shown { get; init; }

    /// <summary>Until when it is to be reviewed; null while nobody saw it unreviewed.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>True when that time is over.</summary>
    public bool Overdue { get; init; }

    /// <summary>How often viewers reported it.</summary>
    public int Reports { get; init; }

    /// <summary>The checks it failed.</summary>
    public required ImmutableArray<TakeCheck> Failed { get; init; }
}
