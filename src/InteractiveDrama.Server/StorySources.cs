using System.Collections.Immutable;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Server;

/// <summary>Loads the stories that a server is given by path.</summary>
public static class StorySources
{
    /// <summary>Compiles a project folder or a script, or reads a package.</summary>
    /// <param name="argument">A project folder, an <c>.ink</c> file or a <c>.drama</c> package.</param>
    /// <exception cref="ServerStartException">There is no story there, or it has errors.</exception>
    public static PublishedStory Load(string argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        try
        {
            return argument.EndsWith(".drama", StringComparison.OrdinalIgnoreCase)
                ? FromPackage(argument)
                : FromSources(argument);
        }
        catch (Exception e)
            when (e is StoryNotFoundException or StoryFileException or InvalidPackageException)
        {
            throw new ServerStartException(e.Message, e);
        }
    }

    /// <summary>Loads several stories, in order.</summary>
    /// <exception cref="ServerStartException">One of them is not there, or has errors.</exception>
    public static ImmutableArray<PublishedStory> Load(IEnumerable<string> arguments) =>
        [.. arguments.Select(Load)];

    private static PublishedStory FromSources(string argument)
    {
        var result = StoryCompiler.Compile(argument);
        return result.Package is { } package
            ? new PublishedStory(result.Story, package)
            : throw new ServerStartException(
                string.Join(
                    Environment.NewLine,
                    result.Diagnostics.Where(found => found.Severity == Severity.Error)
                )
            );
    }

    private static PublishedStory FromPackage(string path)
    {
        if (!File.Exists(path))
        {
            throw new ServerStartException(
                $"There is no package at '{path}': 'drama build STORY -o {path}' makes one."
            );
        }
        using var file = File.OpenRead(path);
        var (name, package) = PackageFile.Read(file);
        return new PublishedStory(name, package);
    }
}
