using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Stories.Experiments;

namespace InteractiveDrama.Analytics.Experiments;

/// <summary>Where the hash puts a viewer: the same viewer in the same variant, on any machine and at any time.</summary>
/// <param name="Variant">The variant; null for who takes no part.</param>
/// <param name="Bucket">The viewer's bucket, in 1/10000.</param>
public readonly record struct Assignment(ExperimentVariant? Variant, int Bucket)
{
    private const int Buckets = 10_000;

    /// <summary>Assigns a viewer by GrowthBook's hash, version 2.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="unit">What is hashed: a viewer's pseudonym, or an anonymous viewer's first session.</param>
    /// <param name="locale">The viewer's language, BCP 47.</param>
    /// <param name="device">What sort of device they watch on; null when that is not known.</param>
    /// <returns>No variant for a viewer who is not meant, or beyond the coverage, or of an experiment that is stopped.</returns>
    public static Assignment Of(
        Experiment experiment,
        string unit,
        string locale,
        DeviceClass? device
    )
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(locale);
        var bucket = GrowthBookHash.Bucket(experiment.RunSeed, unit);
        var index =
            experiment.IsRunning && IsMeant(experiment, locale, device)
                ? BucketRanges.Of(experiment.Weights, experiment.Coverage).Choose(bucket)
                : -1;
        return new Assignment(
            index < 0 ? null : experiment.Variants[index],
            (int)Math.Round(bucket * Buckets)
        );
    }

    private static bool IsMeant(Experiment experiment, string locale, DeviceClass? device) =>
        (experiment.Locales.IsEmpty || experiment.Locales.Any(meant => IsIn(locale, meant)))
        && (
            experiment.Devices.IsEmpty
            || (
                device is { } known
                && experiment.Devices.Contains(known.ToString(), StringComparer.OrdinalIgnoreCase)
            )
        );

    // "en" means every English; "en-GB" only that one.
    private static bool IsIn(string locale, string meant) =>
        locale.Equals(meant, StringComparison.OrdinalIgnoreCase)
        || locale.StartsWith(meant + "-", StringComparison.OrdinalIgnoreCase);
}
