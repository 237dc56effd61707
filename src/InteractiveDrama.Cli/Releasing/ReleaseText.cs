using System.Globalization;
using InteractiveDrama.Shots.Releases;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Releasing;

/// <summary>Releases in words.</summary>
internal static class ReleaseText
{
    /// <summary>Said where not every state was gone through.</summary>
    public const string NotWhole =
        "The story has more states than were gone through, so viewers may come to shots that are not in it; they see these drawn. Give more with --states.";

    /// <summary>A release that was made.</summary>
    public static string Made(Release release) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Released {release.Title} for {release.Market.Word()} as number {release.Number}: version {release.Version}, {release.Shots.Length} shots ({release.Shots.Count(shot => shot.Take is null)} drawn), {release.Takes.Length} takes, {release.Texts.Length} {(release.Texts.Length == 1 ? "language" : "languages")}."
        );

    /// <summary>A release in a list.</summary>
    public static string Row(Release release) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{release.Number}  {release.Market.Word()}  {release.At:yyyy-MM-dd HH:mm} UTC  {release.Version}  {release.Takes.Length} takes  {release.By}"
        );

    /// <summary>A gap, on one line.</summary>
    public static string Gap(ReleaseGap gap) =>
        $"{gap.Kind} {gap.Subject}: {gap.Message} {gap.Fix}";
}
