using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Provenance.Disclosure;

/// <summary>Tells it in English.</summary>
internal sealed class EnglishDisclosure(string title, DisclosureCounts counts)
{
    private string Drawn =>
        counts.Of(MediaKind.Speech, MakerKind.Drawn) is > 0 and var spoken
            ? $"Shots without a take are drawn, and {Count(spoken, "line is", "lines are")} spoken, by the rules of a program, without a model."
            : "Shots without a take are drawn by the rules of a program, without a model.";

    public ImmutableArray<string> Lines(DisclosureTier tier) =>
        tier switch
        {
            DisclosureTier.Post => [counts.Generated.IsEmpty ? None : Post],
            DisclosureTier.Endcard => counts.Generated.IsEmpty ? [None, Drawn] : Card,
            _ => counts.Generated.IsEmpty ? [None, Others, Drawn] : Press,
        };

    private string None => $"No generative AI was used for the pictures and voices of \"{title}\".";

    private string Made =>
        Join([
            .. Some(counts.Of(MediaKind.Video, MakerKind.Ai), "moving shot", "moving shots"),
            .. Some(counts.Of(MediaKind.Image, MakerKind.Ai), "still shot", "still shots"),
            .. Some(counts.Of(MediaKind.Speech, MakerKind.Ai), "spoken line", "spoken lines"),
        ]);

    private string Others =>
        $"People made {Count(counts.Shots(MakerKind.Human), "shot", "shots")} and {Count(counts.Of(MediaKind.Speech, MakerKind.Human), "spoken line", "spoken lines")}.";

    private string Post =>
        $"\"{title}\": {Made} made with generative AI ({Join(counts.Makers)}); {Looked}";

    private string Looked =>
        counts.Reviewed == counts.Generated.Length ? "people reviewed all of it."
        : counts.Reviewed == 0 ? "none of it has been reviewed by a person."
        : $"people reviewed {counts.Reviewed} of {counts.Generated.Length}, and the rest is unreviewed.";

    private ImmutableArray<string> Card =>
        [
            $"Made with generative AI: {Made}.",
            $"By: {Join(counts.Makers)}.",
            Others,
            $"Review: {Looked}",
        ];

    private ImmutableArray<string> Press =>
        [
            $"How AI was used in \"{title}\"",
            .. counts.Categories.Select(group =>
            {
                var reviewers = DisclosureCounts.Reviewers(group);
                var unseen = group.Count(take => !take.IsReviewed);
                var by = reviewers.IsEmpty
                    ? "Not reviewed by a person."
                    : $"Reviewed by {Join(reviewers)}"
                        + (unseen == 0 ? "." : $"; {unseen} not reviewed by a person.");
                return $"- {Count(group.Count(), Word(group.Key.Kind), Word(group.Key.Kind) + "s")}{Of(group.Key)} by {group.Key.Maker}, training data {Word(group.Key.Data)}. {by}";
            }),
            Others,
            Drawn,
            "Script, choices and direction are not generated here; nothing is on record of them.",
        ];

    private static string Of(DisclosureCategory category) =>
        category.ShowsPeople switch
        {
            _ when category.Kind == MediaKind.Speech => "",
            true => " of people",
            false => " of places and things",
            _ => "",
        };

    private static string Word(MediaKind kind) =>
        kind switch
        {
            MediaKind.Video => "moving shot",
            MediaKind.Image => "still shot",
            _ => "spoken line",
        };

    private static string Word(TrainingData data) =>
        data switch
        {
            TrainingData.Licensed => "declared licensed",
            TrainingData.Internal => "declared the house's own",
            _ => "not declared",
        };

    private static IEnumerable<string> Some(int count, string one, string many) =>
        count == 0 ? [] : [Count(count, one, many)];

    private static string Count(int count, string one, string many) =>
        count == 1 ? $"1 {one}" : $"{(count == 0 ? "no" : count)} {many}";

    private static string Join(ImmutableArray<string> words) =>
        words.Length < 2
            ? string.Concat(words)
            : $"{string.Join(", ", words[..^1])} and {words[^1]}";
}
