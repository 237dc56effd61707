using InteractiveDrama.Cli.Exploring;
using InteractiveDrama.Exploration.RandomWalks;
using InteractiveDrama.Playback.Recordings;
using Spectre.Console;

namespace InteractiveDrama.Cli.Testing;

/// <summary>A story's test, for writers.</summary>
internal sealed class TestText(IAnsiConsole screen, string argument)
{
    private const int MostMissingShown = 12;

    public void Print(StoryTest test)
    {
        foreach (var problem in test.Problems)
            screen.MarkupLineInterpolated($"[red]{problem}[/]");
        foreach (var walk in test.Walks)
            Walk(walk);
        if (!test.Walks.IsEmpty)
            screen.MarkupLineInterpolated($"{Summary(test)}");
        if (test.Random is { } random)
            Random(random);
    }

    private static string Summary(StoryTest test)
    {
        var parts = test
            .Walks.GroupBy(w => w.Outcome)
            .OrderBy(g => g.Key)
            .Select(g => $"{g.Count()} {Word(g.Key)}");
        return $"{test.Story}: {Count(test.Walks.Length, "walk")}, {string.Join(", ", parts)}.";
    }

    private void Walk(WalkTest walk)
    {
        var colour = walk.Outcome switch
        {
            WalkOutcome.Same => "green",
            WalkOutcome.Updated => "yellow",
            _ => "red",
        };
        screen.MarkupInterpolated($"[{colour}]{Word(walk.Outcome), -10}[/]");
        screen.MarkupLineInterpolated($" {walk.File.Name}");
        if (walk.Problem is { } problem)
            screen.MarkupLineInterpolated($"    {walk.File.Path}: {problem}");
        if (walk.Replay is not { } replay)
            return;
        foreach (var difference in replay.Differences)
        foreach (var line in DifferenceWords.Lines(difference))
            Line(difference, line);
        foreach (var note in replay.Notes)
            screen.MarkupLineInterpolated(
                $"    [grey]{DifferenceWords.Place(note.Turn, note.Beat)}: {note.Message}[/]"
            );
        if (walk.Outcome == WalkOutcome.Stopped)
            screen.MarkupLineInterpolated(
                $"    [grey]Say what to take with --take OLD=NEW, or let the walk end there with --update --cut.[/]"
            );
    }

    private void Line(WalkDifference difference, string line)
    {
        if (line.StartsWith("  = ", StringComparison.Ordinal))
            screen.MarkupLine($"        {Marked(difference.Before!, difference.After!)}");
        else
            screen.MarkupLineInterpolated($"    {line}");
    }

    private static string Marked(string before, string after) =>
        string.Concat(
            WordMarks
                .Of(before, after)
                .Select(m =>
                    m.Kind switch
                    {
                        WordMarkKind.Removed => $"[red]{Markup.Escape($"[-{m.Text}-]")}[/]",
                        WordMarkKind.Added => $"[green]{Markup.Escape($"{{+{m.Text}+}}")}[/]",
                        _ => Markup.Escape(m.Text),
                    }
                )
        );

    private void Random(RandomWalkResult result)
    {
        screen.MarkupLineInterpolated(
            $"{Count(result.Walks, "random walk")} with seed {result.Seed}: {result.Endings.Sum(e => e.Walks)} came to an ending, {result.Count(WalkFindingKind.DeadEnd)} to a dead end, {result.Count(WalkFindingKind.Error)} to an error, {result.Count(WalkFindingKind.Unfinished)} to no end."
        );
        foreach (var ending in result.Endings)
            screen.MarkupLineInterpolated($"  {ending.Walks, 7} {ending.Id}");
        foreach (var finding in result.Findings)
        {
            var place = finding.File is null ? "" : $"{finding.File}:{finding.Line}: ";
            var colour = finding.Kind == WalkFindingKind.Unfinished ? "yellow" : "red";
            screen.MarkupLineInterpolated(
                $"  [{colour}]{finding.Walks, 7} {place}{finding.Beat}: {finding.Message}[/]"
            );
            screen.MarkupLineInterpolated(
                $"          [grey]{WitnessWords.Command(argument, finding.Witness)}[/]"
            );
        }

        Covered("decisions and endings reached", result.Beats);
        Covered("choices taken", result.Taken);
        Covered("lines shown", result.Lines);
    }

    private void Covered(string what, Coverage coverage)
    {
        screen.MarkupLineInterpolated($"{coverage.Reached} of {coverage.Total} {what}.");
        if (coverage.Missing.IsEmpty)
            return;
        foreach (var missing in coverage.Missing.Take(MostMissingShown))
            screen.MarkupLineInterpolated(
                $"    [grey]not {(missing.File is null ? "" : $"{missing.File}:{missing.Line}: ")}{missing.Id}[/]"
            );
        if (coverage.Missing.Length > MostMissingShown)
            screen.MarkupLineInterpolated(
                $"    [grey]and {coverage.Missing.Length - MostMissingShown} more[/]"
            );
    }

    private static string Word(WalkOutcome outcome) =>
        outcome switch
        {
            WalkOutcome.Same => "same",
            WalkOutcome.Changed => "changed",
            WalkOutcome.Stopped => "stopped",
            WalkOutcome.Unreadable => "unreadable",
            _ => "updated",
        };

    private static string Count(long number, string noun) =>
        number == 1 ? $"1 {noun}" : $"{number:N0} {noun}s";
}
