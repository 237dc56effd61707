using System.CommandLine;
using InteractiveDrama.Cli.Analytics;
using InteractiveDrama.Cli.Pages;
using InteractiveDrama.Stories.Graph;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama graph STORY</c>: the story's beats and the ways between them.</summary>
internal static class GraphCommand
{
    public static Command Create()
    {
        var story = Arguments.Story();
        var format = Arguments.Format("mermaid", "json", "dot", "html");
        var output = Arguments.Output();
        var observed = new ObservedOptions();
        var command = new Command(
            "graph",
            "Draw the story's graph: beats, and the choices between them; with --data, how often viewers took each. The html is one file: zoom, search, file and line of every beat.\n\nExample: drama graph stories/the-lamp --format html -o lamp.html"
        )
        {
            story,
            format,
            output,
        };
        observed.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var argument = parsed.GetValue(story)!;
                if (LoadedStory.Load(argument) is not { } loaded)
                    return ExitCodes.Failed;
                var choices = await observed.ReadAsync(parsed, loaded, cancellation);
                var text = Text(loaded, argument, parsed.GetValue(format)!, choices);
                if (parsed.GetValue(output) is { } file)
                    await File.WriteAllTextAsync(file, text + "\n", cancellation);
                else
                    Console.WriteLine(text);
                return ExitCodes.Fine;
            }
        );
        return command;
    }

    private static string Text(
        LoadedStory story,
        string argument,
        string format,
        ObservedChoices? choices
    )
    {
        var graph = new ObservedGraph(story.Package.Graph, choices);
        return format switch
        {
            "json" => graph.Json(),
            "html" => SavedPage.Make(
                "graph",
                GraphPage.Of(story.Package, graph.Labelled(), argument),
                Arguments.PagesFolder
            ),
            "dot" => GraphText.Dot(graph.Graph, story.Package.Title, graph.Note),
            _ => GraphText.Mermaid(graph.Graph, graph.Note),
        };
    }
}
