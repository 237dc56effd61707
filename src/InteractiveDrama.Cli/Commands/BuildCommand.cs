using System.CommandLine;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama build STORY</c>: a package to hand to a platform.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var story = Arguments.Story();
        var output = Arguments.Output();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "build",
            "Compile a story into a .drama package.\n\nExample: drama build stories/the-lamp -o the-lamp.drama"
        )
        {
            story,
            output,
            format,
        };
        command.SetAction(parsed =>
            Run(parsed.GetValue(story)!, parsed.GetValue(output), parsed.GetValue(format)!)
        );
        return command;
    }

    private static int Run(string argument, string? output, string format)
    {
        if (LoadedStory.Load(argument) is not { } story)
            return ExitCodes.Failed;
        var path = output ?? story.Name + ".drama";
        // Written beside and moved into place, so that a reader never meets half a package.
        var partial = path + ".partial";
        using (var file = File.Create(partial))
            PackageFile.Write(story.Package, story.Name, file);
        File.Move(partial, path, overwrite: true);
        var bytes = new FileInfo(path).Length;
        Console.WriteLine(
            format == "json"
                ? CliJson.Page(
                    new
                    {
                        package = path,
                        version = story.Package.Version,
                        bytes,
                    }
                )
                : $"{path}: {story.Package.Title}, version {story.Package.Version}, {bytes:N0} bytes."
        );
        return ExitCodes.Fine;
    }
}
