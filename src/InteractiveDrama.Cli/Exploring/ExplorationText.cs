using System.Collections.Immutable;
using InteractiveDrama.Cli.Analytics;
using InteractiveDrama.Cli.Reports;
using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Stories;
using InteractiveDrama.Stories.Packages;
using Spectre.Console;

namespace InteractiveDrama.Cli.Exploring;

/// <summary>What exploring found, for writers.</summary>
internal sealed class ExplorationText(
    StoryPackage package,
    string argument,
    IAnsiConsole screen,
    bool everyWay
)
{
    private const int MostChoicesShown = 12;
    private readonly WitnessWords words = new(package, argument);

    public void Print(ExplorationResult result, ObservedChoices? observed)
    {
        Summary(result);
        if (everyWay)
        {
            Ways("Decisions reached", result.Decisions);
            Ways("Choices taken", result.Taken);
        }

        Ways("Endings reached", result.Endings);
        Unreached(result);
        Wrong(result);
        Episodes(result);
        Expectations(result);
        if (observed is not null)
            Shares(observed);
    }

    private void Shares(ObservedChoices observed)
    {
        Heading($"What {Count(observed.Viewers, "viewer")} chose (observed)");
        var table = Cells.Table("Choice", "Taken by");
        foreach (var beat in observed.All.GroupBy(one => (one.Beat, one.Title)))
        {
            table.AddRow($"[bold]{Markup.Escape(beat.Key.Title)}[/]");
            foreach (var one in beat)
                table.AddRow(Cells.Under(one.Text), new Markup(Cells.Share(one.Share)));
        }

        screen.Write(table);
    }

    private void Summary(ExplorationResult result)
    {
        var known =
            result.IsExhaustive ? "every one was gone through"
            : result.Frontier > 0 ? $"{result.Frontier:N0} of them were not gone on from"
            : "not every outcome of chance was tried";
        screen.MarkupLineInterpolated(
            $"[bold]{package.Title}[/]: {Count(result.States, "state")}, {known}{(result.WasStopped ? " (stopped)" : "")}."
        );
        screen.MarkupLineInterpolated(
            $"{result.BeatsReached} of {result.Beats} decisions and endings reached, {result.Taken.Length} of {Count(result.Choices, "choice")} taken."
        );
        screen.MarkupLineInterpolated(
            $"[grey]{Count(result.SearchSteps, "step")} in {result.SearchTime.TotalSeconds:0.##} s, {result.StatesPerSecond:N0} states a second, {result.BytesPerState:N0} bytes a state; {Count(result.WalkSteps, "step")} of walks.[/]"
        );
        foreach (var source in result.SampledDraws)
            screen.MarkupLineInterpolated(
                $"[yellow]{PlaceOfDraw(source)}not every outcome of the draw '{source}' was tried: it has too many, or is drawn too often in one step. So nothing is proved.[/]"
            );
    }

    private void Ways(string heading, ImmutableArray<Reached> reached)
    {
        if (reached.IsEmpty)
            return;
        Heading(heading);
        foreach (var one in reached)
        {
            screen.MarkupLineInterpolated(
                $"  [green]{one.Id}[/] after {Count(one.Depth, "choice")}"
            );
            Way(one.Witness);
        }
    }

    private void Unreached(ExplorationResult result)
    {
        Unreached(result, UnreachedState.Unreachable, "Never reached: nothing leads there");
        Unreached(result, UnreachedState.NotShown, "Not reached within the bounds");
    }

    private void Unreached(ExplorationResult result, UnreachedState state, string heading)
    {
        var missing = result.Unreached.Where(u => u.State == state).ToList();
        if (missing.Count == 0)
            return;
        Heading(heading);
        foreach (var one in missing)
            screen.MarkupLineInterpolated(
                $"  {Place(one.File, one.Line)}[yellow]{Kind(one.Kind)} {Name(one)}[/]"
            );
    }

    private void Wrong(ExplorationResult result)
    {
        if (!result.DeadEnds.IsEmpty)
            Heading("Dead ends: the script runs out of content");
        foreach (var end in result.DeadEnds)
        {
            screen.MarkupLineInterpolated($"  {Place(end.File, end.Line)}[red]{end.Beat}[/]");
            Way(end.Witness);
        }

        if (!result.Errors.IsEmpty)
            Heading("Errors");
        foreach (var error in result.Errors)
        {
            screen.MarkupLineInterpolated(
                $"  {Place(error.File, error.Line)}[red]{error.Message}[/]"
            );
            Way(error.Witness);
        }
    }

    private void Episodes(ExplorationResult result)
    {
        if (result.Episodes.IsEmpty)
            return;
        Heading("Seconds, choosing not counted");
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns(
                "Episode",
                "Shortest",
                "Median",
                "Longest",
                "First decision by",
                "Decisions a minute"
            );
        foreach (var times in result.Episodes)
            table.AddRow(
                Markup.Escape(Title(times.Episode)),
                Seconds(times.Shortest?.Seconds),
                Seconds(times.MedianSeconds),
                Seconds(times.Longest?.Seconds) + (times.HasCircles ? ", or round in circles" : ""),
                Seconds(times.FirstDecision?.Seconds),
                $"{times.DecisionsPerMinute:0.#}"
            );
        screen.Write(table);
        if (result.Episodes.Any(e => !e.IsOfAllPaths))
            screen.MarkupLine("[grey]Shortest and longest are of the paths come to.[/]");
    }

    private void Expectations(ExplorationResult result)
    {
        if (result.Expectations.IsEmpty)
            return;
        Heading("Expected in drama.yaml");
        foreach (var one in result.Expectations)
        {
            if (one.Holds)
            {
                screen.MarkupLineInterpolated($"  [green]holds[/]  {one.Message}");
                continue;
            }

            screen.MarkupLineInterpolated($"  [red]fails[/]  {one.Expectation}: {one.Message}");
            if (one.Witness is { } witness)
                Way(witness);
        }
    }

    private void Way(Witness witness)
    {
        var choices = words.Choices(witness);
        if (choices.Count > 0)
            screen.MarkupLineInterpolated(
                $"      {string.Join(" › ", choices.Take(MostChoicesShown))}{(choices.Count > MostChoicesShown ? $" › … {choices.Count - MostChoicesShown} more" : "")}"
            );
        screen.MarkupLineInterpolated($"      [grey]{words.Command(witness)}[/]");
    }

    private void Heading(string text) => screen.MarkupLineInterpolated($"\n[bold]{text}[/]");

    private string Name(Unreached one)
    {
        if (one.Kind != UnreachedKind.Choice)
            return $"'{one.Id}'";
        var label = package.Graph.Edges.FirstOrDefault(e => e.Choice == one.Id)?.Label;
        return string.IsNullOrEmpty(label) ? $"'{one.Id}'" : $"'{label}'";
    }

    private string Title(string? episode) =>
        episode is null ? package.Title : package.Episode(episode)?.Title ?? Words.Title(episode);

    private string PlaceOfDraw(string source)
    {
        var path =
            package.Parts.Ids.Sites.FirstOrDefault(s => s.LineId == source)?.Paths[0]
            ?? source[1..];
        var place = package.PlaceOf(path);
        return Place(place?.File, place?.Line);
    }

    private static string Kind(UnreachedKind kind) =>
        kind switch
        {
            UnreachedKind.Decision => "decision",
            UnreachedKind.Ending => "ending",
            _ => "choice",
        };

    private static string Place(string? file, int? line) => file is null ? "" : $"{file}:{line}: ";

    private static string Seconds(double? seconds) => seconds is { } s ? $"{s:0.#}" : "–";

    private static string Count(long number, string noun) =>
        number == 1 ? $"1 {noun}" : $"{number:N0} {noun}s";
}
