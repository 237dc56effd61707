using System.Collections.Immutable;
using System.Globalization;

namespace InteractiveDrama.Stories.Projects;

/// <summary>What a story's release says of itself.</summary>
public sealed record ReleaseSettings
{
    /// <summary>Whose rules it follows.</summary>
    public ReleaseMarket Market { get; init; } = ReleaseMarket.None;

    /// <summary>The number under which it is registered or filed; null when it is not.</summary>
    public string? Registration { get; init; }

    /// <summary>The age hint as viewers read it, such as <c>16+</c>; null when there is none.</summary>
    public string? Rating { get; init; }

    /// <summary>What viewers are warned of, in words.</summary>
    public ImmutableArray<string> Descriptors { get; init; } = [];

    /// <summary>Who answers for it; the producer that labels name.</summary>
    public string? Producer { get; init; }

    /// <summary>The least age that the rating names, in years; 0 when it names none.</summary>
    public int LeastAge =>
        int.TryParse(
            string.Concat(
                (Rating ?? "").SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)
            ),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var age
        )
            ? age
            : 0;

    /// <summary>No market, and nothing said.</summary>
    public static ReleaseSettings Default { get; } = new();
}
