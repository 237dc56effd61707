using System.Collections.Immutable;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Stories;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Server;

/// <summary>Loads the stories that a server is given by path.</summary>
public static class StorySources
{
    /// <summary>The id that viewers and reports know a story by: lower-case letters, digits, <c>-</c> and <c>_</c>.</summary>
    /// <param name="name">The story's name: that of its folder or script.</param>
    public static string Id(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Concat(
            name.ToLowerInvariant()
                .Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-')
        );
    }

    /// <summary>Compiles a project folder or a script, or reads a package.</summary>
    /// <param name="argument">A project folder, an <c>.ink</c> file or a <c>.drama</c> package.</param>
    /// <exception cref="ServerStartException">There is no story there, or it has errors.</exception>
    public static PublishedStory Load(string argument)
    {
        try
        {
            var result = StoryLoader.Load(argument);
            return result.Package is { } package
                ? new PublishedStory(Id(result.Story), package)
                : throw new ServerStartException(
                    string.Join(
                        Environment.NewLine,
                        result.Diagnostics.Where(found => found.Severity == Severity.Error)
                    )
                );
        }
        catch (Exception e)
            when (e
                    is StoryNotFoundException
                        or StoryFileException
                        or InvalidPackageException
                        or InvalidStoryProgramException
            )
        {
            throw new ServerStartException(e.Message, e);
        }
    }

    /// <summary>Loads several stories, in order.</summary>
    /// <exception cref="ServerStartException">One of them is not there, or has errors.</exception>
    public static ImmutableArray<PublishedStory> Load(IEnumerable<string> arguments) =>
        [.. arguments.Select(Load)];
}
