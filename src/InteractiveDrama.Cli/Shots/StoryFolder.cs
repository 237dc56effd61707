using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Shots;

/// <summary>The folder of a story, with its supplied media.</summary>
internal static class StoryFolder
{
    /// <summary>Where clips and stills of shots are.</summary>
    public const string Media = "media";

    /// <summary>Where voices are, a folder for each locale.</summary>
    public const string Voice = "voice";

    /// <summary>A folder inside the story's, links resolved.</summary>
    /// <param name="argument">The story as it was given.</param>
    /// <param name="path">The folder, relative to the story's.</param>
    /// <exception cref="UsageException">It is a package, which has no folder.</exception>
    public static string Of(string argument, params string[] path)
    {
        if (IsPackage(argument))
        {
            throw new UsageException(
                "A package has no folder to keep media in: give the story's project folder or its .ink file."
            );
        }

        var (project, _) = ProjectLoader.Load(argument);
        return project.Files.Resolve(string.Join('/', path));
    }

    /// <summary>Whether a story is a package, which has no folder.</summary>
    /// <param name="argument">The story as it was given.</param>
    public static bool IsPackage(string argument) =>
        argument.EndsWith(".drama", StringComparison.OrdinalIgnoreCase);
}
