using System.Collections.Immutable;
using System.Globalization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>
/// Says in one sentence where most viewers leave: the beat that loses the most of them, and the choice that leads into the
/// loss where one does; and, where another branch clearly loses a larger part of its own viewers, that one too.
/// </summary>
internal static class HeadlineWriter
{
    /// <summary>One choice is named when at least this part of a beat's losses came by it.</summary>
    private const double Concentrated = 2.0 / 3;

    private const int LongestLabel = 60;

    public static Headline Write(
        ViewerCounts viewers,
        ImmutableArray<BeatReport> beats,
        IReadOnlyDictionary<EdgeKey, EdgeCounts> edges,
        ChoiceNames names,
        ReportOptions options
    )
    {
        if (viewers.Count == 0)
            return new Headline(HeadlineKind.NoViewers, Nobody(viewers, options), null, null);
        var ways = Ways(edges, options.MinCell);
        var worst = beats
            .Where(b => b.DropOff is { Count: > 0 })
            .OrderByDescending(b => b.DropOff!.Count)
            .ThenByDescending(b => (double)b.DropOff!.Count / b.DropOff.Of)
            .FirstOrDefault();
        if (viewers.Count < options.MinCell)
            return Few(viewers, worst);
        if (worst?.DropOff is not { } drop)
            return new Headline(HeadlineKind.NobodyLeaves, NobodyLeft(viewers), null, null);

        var via = Into(worst, ways);
        var share = (double)drop.Count / viewers.Count;
        var text =
            Capital(PlainShare.Of(share))
            + (PlainShare.IsSingular(share) ? " leaves at " : " leave at ")
            + worst.Title
            + (via is null ? "" : After(via, names))
            + PartOfThose(drop, via, viewers);
        var rate = via?.Rate.Value ?? drop.Value ?? share;
        if (Steepest(ways, beats, worst, via, rate) is { } steepest)
        {
            var title = beats.First(b => Same(b.Id, steepest.To)).Title;
            text +=
                $"; the steepest loss is at {title}{After(steepest, names)}, where {PlainShare.Bare(steepest.Rate.Value!.Value)} leave";
            return new Headline(
                HeadlineKind.MostLeave,
                text + ".",
                worst.Id,
                via?.Choice,
                steepest.To,
                steepest.Choice
            );
        }

        return new Headline(HeadlineKind.MostLeave, text + ".", worst.Id, via?.Choice);
    }

    private static string Nobody(ViewerCounts viewers, ReportOptions options)
    {
        var kind = options.Simulated ? "simulated viewers" : "viewers";
        return viewers.OtherVersions == 0
            ? $"No {kind} yet."
            : $"No {kind} of this version yet; {Count(viewers.OtherVersions, "playthrough")} of other versions.";
    }

    private static Headline Few(ViewerCounts viewers, BeatReport? worst)
    {
        var text = $"Only {Count(viewers.Count, "viewer")} so far, too few for rates";
        if (worst?.DropOff is not { } drop)
            return new Headline(HeadlineKind.FewViewers, text + "; none has left.", null, null);
        return new Headline(
            HeadlineKind.FewViewers,
            $"{text}; of the {viewers.Left} who left, {drop.Count} did so at {worst.Title}.",
            worst.Id,
            null
        );
    }

    private static string NobodyLeft(ViewerCounts viewers)
    {
        var parts = new List<string>();
        if (viewers.Finished > 0)
            parts.Add($"{viewers.Finished} reached an ending");
        if (viewers.Watching > 0)
            parts.Add($"{viewers.Watching} may still go on");
        if (viewers.Stuck > 0)
            parts.Add($"the script stopped {viewers.Stuck}");
        return $"Nobody has left: of {Count(viewers.Count, "viewer")}, {string.Join(", ", parts)}.";
    }

    /// <summary>How many of those who got there, or who came by the choice, left: the part that the share of all viewers hides.</summary>
    private static string PartOfThose(Rate drop, Way? via, ViewerCounts viewers)
    {
        var rate = via?.Rate ?? drop;
        if (rate.Value is not { } value || rate.Of == viewers.Count)
            return "";
        var those = via is null ? "get there" : "take it";
        return string.Create(
            CultureInfo.InvariantCulture,
            $": {PlainShare.Bare(value)} of those who {those} ({rate.Count} of {rate.Of})"
        );
    }

    /// <summary>The choice that leads into a beat's loss: by which most of those came who left there.</summary>
    private static Way? Into(BeatReport beat, ImmutableArray<Way> ways)
    {
        var way = ways.Where(w => Same(w.To, beat.Id)).MaxBy(w => w.Rate.Count);
        return way is { Choice: not null } && way.Rate.Count >= Concentrated * beat.DropOff!.Count
            ? way
            : null;
    }

    /// <summary>The way that surely loses a larger part than the named one: its interval lies above that rate.</summary>
    private static Way? Steepest(
        ImmutableArray<Way> ways,
        ImmutableArray<BeatReport> beats,
        BeatReport worst,
        Way? via,
        double rate
    ) =>
        ways.Where(w => w.Rate.Low > rate && w != via)
            .Where(w => beats.Any(b => Same(b.Id, w.To) && b.Kind == ReportBeatKind.Decision))
            .Where(w => !Same(w.To, worst.Id) || w.Choice is not null)
            .OrderByDescending(w => w.Rate.Low)
            .FirstOrDefault();

    /// <summary>The ways into each beat, those by one choice from whatever beat taken together.</summary>
    private static ImmutableArray<Way> Ways(
        IReadOnlyDictionary<EdgeKey, EdgeCounts> edges,
        int minCell
    ) =>
        [
            .. edges
                .GroupBy(e => (e.Key.To, e.Key.Choice))
                .Select(g => new Way(
                    g.Key.To,
                    g.Key.Choice,
                    Rate.From(g.Sum(e => e.Value.Left), g.Sum(e => e.Value.Mature), minCell)
                ))
                .OrderBy(w => w.To, StringComparer.Ordinal)
                .ThenBy(w => w.Choice, StringComparer.Ordinal),
        ];

    private static string After(Way way, ChoiceNames names)
    {
        if (way.Choice is null)
            return "";
        var label = names.Text(way.Choice);
        return label.Length <= LongestLabel
            ? $", after “{label}”"
            : $", after “{label[..(LongestLabel - 1)].TrimEnd()}…”";
    }

    private static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private sealed record Way(string To, string? Choice, Rate Rate);
}
