using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Texts;
using InteractiveDrama.Stories;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Texts;
using Spectre.Console;

namespace InteractiveDrama.Cli.Play;

/// <summary>Beats as a reader reads them.</summary>
internal sealed class BeatText(StoryPackage package, LocaleRenderer? renderer, bool listChoices)
    : IBeatPrinter
{
    public void Print(int turn, Beat beat)
    {
        for (var i = 0; i <= beat.Lines.Length; i++)
        {
            foreach (var change in beat.EpisodeChanges.Where(c => c.AtLine == i))
                Border(change);
            if (i < beat.Lines.Length)
                Line(beat.Lines[i]);
        }

        foreach (var choice in listChoices ? beat.Choices : [])
            AnsiConsole.MarkupLineInterpolated($"  [grey]{choice.Index}[/] {choice.Text}");
        if (beat.Ending is { } ending)
            Heading(Words.Title(ending[(ending.IndexOf(':', StringComparison.Ordinal) + 1)..]));
        if (beat.Stop == BeatStop.DeadEnd)
            AnsiConsole.MarkupLine("[red]The story ran out of content here.[/]");
    }

    private void Border(EpisodeChange change)
    {
        if (change.Next is not { } next || package.Episode(next) is not { } episode)
            return;
        var title = Name(NameIds.Episode(episode.Id), episode.Title);
        Heading(episode.Number is { } number ? $"{number}. {title}" : title);
    }

    private string Name(string id, string name) => renderer?.Name(id, name) ?? name;

    private static void Heading(string title) =>
        AnsiConsole.MarkupLineInterpolated($"\n[bold]── {title} ──[/]");

    private void Line(BeatLine line)
    {
        if (line.Speaker is not { } key)
        {
            AnsiConsole.MarkupLineInterpolated($"{line.Text}");
            return;
        }

        var name = Name(
            NameIds.Cast(key),
            package.Settings.Cast.FirstOrDefault(c => c.Key == key)?.Name ?? key
        );
        if (line.Mood is null)
            AnsiConsole.MarkupLineInterpolated($"[bold]{name}[/]  {line.Text}");
        else
            AnsiConsole.MarkupLineInterpolated(
                $"[bold]{name}[/] [grey]({line.Mood})[/]  {line.Text}"
            );
    }
}
