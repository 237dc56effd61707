using System.Globalization;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Hosting.Identity;

/// <summary>What is known of a viewer's age. Who is unknown sees everything, as without tokens.</summary>
/// <param name="Years">The age in years, 0 to 150; null when nobody said.</param>
/// <param name="IsMinor">Whether somebody said that the viewer is no adult.</param>
public readonly record struct ViewerAge(int? Years, bool IsMinor)
{
    /// <summary>The highest age that is taken, in years.</summary>
    public const int Most = 150;

    /// <summary>Where adults begin, for a rating that names no age.</summary>
    public const int Adult = 18;

    /// <summary>
    /// Whether a rated story is kept from the viewer. A known age is compared with the rating's; a minor of no known age gets
    /// nothing that is rated above 0; a rating without a number, such as <c>R</c>, is for adults.
    /// </summary>
    /// <param name="release">What the story says of itself.</param>
    public bool IsRefused(ReleaseSettings release)
    {
        ArgumentNullException.ThrowIfNull(release);
        if (release.Rating is not { } rating)
        {
            return false;
        }
        var least = rating.Any(char.IsAsciiDigit) ? release.LeastAge : Adult;
        return Years is { } years ? years < least : IsMinor && least > 0;
    }

    /// <summary>The claim of a viewer's token; null when nothing is known.</summary>
    internal string? Claim =>
        Years is { } years ? $"a{years.ToString(CultureInfo.InvariantCulture)}"
        : IsMinor ? "m"
        : null;

    /// <summary>Reads a token's claim; null for what is none.</summary>
    internal static ViewerAge? OfClaim(string claim) =>
        claim == "m" ? new ViewerAge(null, true)
        : claim is ['a', .. var digits] && Read(digits) is { } years ? Of(years)
        : null;

    /// <summary>Reads an age in years; null for what is none.</summary>
    internal static int? Read(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var years)
        && years <= Most
            ? years
            : null;

    /// <summary>An age that somebody named.</summary>
    public static ViewerAge Of(int years) => new(years, years < Adult);
}
