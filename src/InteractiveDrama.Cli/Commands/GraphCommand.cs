using System.CommandLine;
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
        var command = new Command(
            "graph",
            "Draw the story's graph: beats, and the choices between them. The html is one file: zoom, search, file and line of every beat.\n\nExample: drama graph stories/the-lamp --format html -o lamp.html"
        )
        {
            story,
            format,
            output,
        };
        command.SetAction(parsed =>
            Run(parsed.GetValue(story)!, parsed.GetValue(format)!, parsed.GetValue(output))
        );
        return command;
    }

    private static int Run(string argument, string format, string? output)
    {
        if (LoadedStory.Load(argument) is not { } story)
            return ExitCodes.Failed;
        var graph = story.Package.Graph;
        var text = format switch
        {
            "json" => CliJson.Page(graph),
            "html" => SavedPage.Make(
                "graph",
                GraphPage.Of(story.Package, argument),
                Arguments.PagesFolder
            ),
            "dot" => GraphText.Dot(graph, story.Package.Title),
            _ => GraphText.Mermaid(graph),
        };
        if (output is null)
            Console.WriteLine(text);
        else
            File.WriteAllText(output, text + "\n");
        return ExitCodes.Fine;
    }
}
