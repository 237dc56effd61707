using System.Globalization;

namespace InteractiveDrama.Analytics.Experiments;

/// <summary>
/// GrowthBook's hash of a viewer into a bucket, the same to the last digit, so that another SDK assigns as we do.
/// FNV-1a of 32 bits over the UTF-16 code units of the text, as the JavaScript and C# SDKs read it; SDKs that hash UTF-8 bytes
/// agree on ASCII only. Keep seeds and viewer ids ASCII: then every SDK agrees.
/// </summary>
public static class GrowthBookHash
{
    /// <summary>The version to use. Version 1 puts the same viewers together in every experiment that runs at the same time.</summary>
    public const int Version = 2;

    private const uint OffsetBasis = 0x811c9dc5;
    private const uint Prime = 0x01000193;

    /// <summary>
    /// The bucket of a viewer. Version 2: <c>fnv(str(fnv(seed + value))) mod 10000 / 10000</c>; version 1:
    /// <c>fnv(value + seed) mod 1000 / 1000</c>.
    /// </summary>
    /// <param name="seed">What tells experiments apart; the experiment's key unless it names a seed.</param>
    /// <param name="value">The viewer's id.</param>
    /// <param name="version">1 or 2.</param>
    /// <returns>From 0 to below 1, in steps of 1/10000 (version 2) or 1/1000 (version 1).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The version is another.</exception>
    public static double Bucket(string seed, string value, int version = Version)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentNullException.ThrowIfNull(value);
        return version switch
        {
            1 => Fnv1a32(value + seed) % 1000 / 1000.0,
            2 => Fnv1a32(Fnv1a32(seed + value).ToString(CultureInfo.InvariantCulture))
                % 10000
                / 10000.0,
            _ => throw new ArgumentOutOfRangeException(
                nameof(version),
                version,
                "The hash has the versions 1 and 2."
            ),
        };
    }

    private static uint Fnv1a32(string text)
    {
        var hash = OffsetBasis;
        foreach (var unit in text)
            hash = unchecked((hash ^ unit) * Prime);
        return hash;
    }
}
