using System.CommandLine;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama new NAME</c>: a project that passes <c>check</c> and plays.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME")
        {
            Description = "The folder to make; its name becomes the story's.",
        };
        var command = new Command(
            "new",
            "Make a story project that plays at once.\n\nExample: drama new the-lamp"
        )
        {
            name,
        };
        command.SetAction(parsed => Run(parsed.GetValue(name)!));
        return command;
    }

    private static int Run(string folder)
    {
        try
        {
            ProjectTemplate.Make(folder);
        }
        catch (StoryFileException e)
        {
            throw new UsageException(e.Message);
        }
        Console.Error.WriteLine(
            $"Made '{folder}'. Next: drama check {folder}, drama play {folder}, drama serve {folder}"
        );
        Console.WriteLine(folder);
        return ExitCodes.Fine;
    }
}
