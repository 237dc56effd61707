using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;

namespace InteractiveDrama.Shots.Review;

/// <summary>Everything that is known of a take, for who reviews it.</summary>
public sealed record ReviewDetail
{
    /// <summary>How the queue lists it.</summary>
    public required ReviewItem Item { get; init; }

    /// <summary>The story's id.</summary>
    public required string Story { get; init; }

    /// <summary>The take: prompt, references, parameters, seed, checks, files.</summary>
    public required Take Record { get; init; }

    /// <summary>Its classes.</summary>
    public required ImmutableArray<string> Classes { get; init; }

    /// <summary>The gates it has to pass, those passed included.</summary>
    public required ImmutableArray<string> Gates { get; init; }

    /// <summary>The four questions.</summary>
    public required ImmutableArray<ReviewAnswer> Answers { get; init; }

    /// <summary>What was done to it, in order.</summary>
    public required ImmutableArray<ReviewEntry> Entries { get; init; }

    /// <summary>Where its files are for who reviews, relative to the server's root; empty beside a server's own machine.</summary>
    public ImmutableArray<string> Media { get; init; } = [];

    /// <summary>The detail of a take.</summary>
    /// <param name="one">The take.</param>
    /// <param name="showing">How often it was shown unreviewed; null for never.</param>
    /// <param name="now">The time.</param>
    public static ReviewDetail Of(TakeCase one, Showing? showing, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new ReviewDetail
        {
            Item = ReviewQueue.Item(one, showing, now),
            Story = one.Take.Story,
            Record = one.Take,
            Classes = [.. one.Classes.Order(StringComparer.Ordinal)],
            Gates = one.Gates,
            Answers = ReviewAnswer.Of(one),
            Entries = one.Entries,
        };
    }
}
