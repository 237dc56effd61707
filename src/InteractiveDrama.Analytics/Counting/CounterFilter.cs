using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Analytics.Counting;

/// <summary>Which cells are added up. What is null is not asked for.</summary>
public sealed record CounterFilter
{
    /// <summary>The story's id.</summary>
    public required string Story { get; init; }

    /// <summary>The version; null adds versions up by their stable ids.</summary>
    public string? Version { get; init; }

    /// <summary>Synthetic viewers, or real ones; never both.</summary>
    public bool Simulated { get; init; }

    /// <summary>First playthroughs unless told; null for all.</summary>
    public PlaythroughClass? Playthrough { get; init; } = PlaythroughClass.First;

    /// <summary>The viewer's language.</summary>
    public string? Locale { get; init; }

    /// <summary>What sort of device.</summary>
    public DeviceClass? Device { get; init; }

    /// <summary>The experiment whose viewers are meant; null for everybody.</summary>
    public string? Experiment { get; init; }

    /// <summary>Its variant; null for all of them.</summary>
    public string? Variant { get; init; }

    /// <summary>The only measure that is asked for; null for all of them.</summary>
    public Measure? Measure { get; init; }

    /// <summary>Whether a cell is one of those meant.</summary>
    public bool Takes(Cell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Simulated == Simulated
            && Same(cell.Story, Story)
            && (Version is null || Same(cell.Version, Version))
            && (Playthrough is null || cell.Playthrough == Playthrough)
            && (Locale is null || Same(cell.Locale, Locale))
            && (Device is null || cell.Device == Device)
            && Same(cell.Experiment, Experiment ?? "")
            && (Variant is null || Same(cell.Variant, Variant));
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
