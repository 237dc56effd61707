using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Provenance.Disclosure;

/// <summary>Counts over the takes of a story that are shown.</summary>
/// <param name="takes">The takes.</param>
public sealed class DisclosureCounts(ImmutableArray<DisclosedTake> takes)
{
    /// <summary>Those that a model made.</summary>
    public ImmutableArray<DisclosedTake> Generated { get; } =
    [.. takes.Where(take => take.MadeBy == MakerKind.Ai)];

    /// <summary>Those that a model made and a person has approved.</summary>
    public int Reviewed => Generated.Count(take => take.IsReviewed);

    /// <summary>What made them, each once.</summary>
    public ImmutableArray<string> Makers =>
        [
            .. Generated
                .Select(take => take.Maker)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>How many there are of a kind and a maker.</summary>
    /// <param name="kind">What they are.</param>
    /// <param name="maker">Who made them.</param>
    public int Of(MediaKind kind, MakerKind maker) =>
        takes.Count(take => take.Kind == kind && take.MadeBy == maker);

    /// <summary>Shots with a picture, still or moving, by a maker.</summary>
    /// <param name="maker">Who made them.</param>
    public int Shots(MakerKind maker) => Of(MediaKind.Video, maker) + Of(MediaKind.Image, maker);

    /// <summary>Those that a model made, by what they are, whether they show people, and what made them.</summary>
    public IEnumerable<IGrouping<DisclosureCategory, DisclosedTake>> Categories =>
        Generated
            .GroupBy(take => new DisclosureCategory(
                take.Kind,
                take.ShowsPeople,
                take.Maker,
                take.TrainingData
            ))
            .OrderBy(group => group.Key.Kind)
            .ThenByDescending(group => group.Key.ShowsPeople)
            .ThenBy(group => group.Key.Maker, StringComparer.Ordinal);

    /// <summary>Who approved some takes, each once, with the gates.</summary>
    /// <param name="some">The takes.</param>
    public static ImmutableArray<string> Reviewers(IEnumerable<DisclosedTake> some) =>
        [
            .. some.SelectMany(take => take.Approvals)
                .Select(a => a.Gate is null or "any" ? a.Who : $"{a.Who} ({a.Gate})")
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
}
