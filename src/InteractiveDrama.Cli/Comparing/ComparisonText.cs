using System.Collections.Immutable;
using System.Globalization;
using InteractiveDrama.Exploration.Comparison;
using Spectre.Console;

namespace InteractiveDrama.Cli.Comparing;

/// <summary>What a version changes, for writers.</summary>
/// <param name="screen">Where it is printed.</param>
/// <param name="before">The argument that names the version before.</param>
internal sealed class ComparisonText(IAnsiConsole screen, string before)
{
    private const int MostShown = 12;

    public void Print(VersionComparison comparison)
    {
        screen.WriteLine();
        screen.MarkupLineInterpolated($"[bold]Against {before}[/]");
        Changes("choice", comparison.Choices);
        Changes("line", comparison.Lines);
        Changes("beat", comparison.Beats);
        Positions(comparison.Positions);
    }

    private void Changes(string noun, ContentChanges changes)
    {
        if (changes.IsEmpty)
        {
            screen.MarkupLineInterpolated($"The {noun}s are as they were.");
            return;
        }

        Each($"{noun}s added", changes.Added, c => Quoted(c.Text));
        Each(
            $"{noun}s changed",
            changes.Changed,
            c => $"{Quoted(c.Text)}, before {Quoted(c.Before)}"
        );
        Each(
            $"{noun}s moved",
            changes.Moved,
            c => c.From == c.In ? "to another place there" : $"from {c.From} to {c.In}"
        );
        Each($"{noun}s removed", changes.Removed, c => Quoted(c.Text));
    }

    private void Each(
        string heading,
        ImmutableArray<ContentChange> changes,
        Func<ContentChange, string> words
    )
    {
        if (changes.IsEmpty)
            return;
        screen.MarkupLineInterpolated($"{changes.Length} {heading}:");
        foreach (var change in changes.Take(MostShown))
            screen.MarkupLineInterpolated($"  [green]{change.Id}[/] {words(change)}");
        if (changes.Length > MostShown)
            screen.MarkupLineInterpolated(
                $"  [grey]and {changes.Length - MostShown} more (--format json shows all)[/]"
            );
    }

    private void Positions(CarryReport report)
    {
        screen.MarkupLineInterpolated(
            $"Of {Number(report.Total)} positions that a viewer can stand at ({(report.IsExhaustive ? "all there are" : "not all there are: the search was bounded")}), {Number(report.Unchanged)} go on where they are and {Number(report.Earlier)} at an earlier beat."
        );
        foreach (var landing in report.Landings.Take(MostShown))
        {
            var where = landing.To is { } to
                ? $"go on at {to}"
                : "stay in the version before: this one fails at its beginning";
            var why = landing.Lost is { } lost ? $", for the choice {lost} is gone" : "";
            screen.MarkupLineInterpolated(
                $"  [yellow]{Number(landing.Count)}[/] at {landing.From} {where}{why}"
            );
            screen.MarkupLineInterpolated($"    [grey]{Way(landing)}[/]");
        }

        if (report.Landings.Length > MostShown)
            screen.MarkupLineInterpolated(
                $"  [grey]and {report.Landings.Length - MostShown} more (--format json shows all)[/]"
            );
    }

    private string Way(Landing landing)
    {
        var way = landing.Witness;
        var choices = string.Join(',', way.Choices);
        var draws = way.Draws.IsEmpty ? "" : $" --draws {string.Join(',', way.Draws)}";
        return way.Choices.IsEmpty
            ? "at the very beginning"
            : $"drama play {before} --choices {choices}{draws}";
    }

    private static string Quoted(string? text) =>
        string.IsNullOrEmpty(text) ? "" : $"\"{text.ReplaceLineEndings(" ")}\"";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
