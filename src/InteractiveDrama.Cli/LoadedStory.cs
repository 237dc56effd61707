using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Server;
using InteractiveDrama.Stories;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli;

/// <summary>What a story argument names, ready to play.</summary>
/// <param name="Name">The story's name.</param>
/// <param name="Package">The story.</param>
internal sealed record LoadedStory(string Name, StoryPackage Package)
{
    /// <summary>Loads a project, a script or a package; null after the findings of a story with errors were printed.</summary>
    /// <param name="argument">What names it.</param>
    /// <param name="market">The market whose texts it has; the one the story names when null.</param>
    public static LoadedStory? Load(string argument, ReleaseMarket? market = null)
    {
        var result = StoryLoader.Load(argument);
        if (result.Package is { } package)
            return new LoadedStory(result.Story, package.For(market));
        foreach (var finding in result.Diagnostics.Where(d => d.Severity == Severity.Error))
            Console.Error.WriteLine($"{finding} {finding.Help}");
        return null;
    }

    /// <summary>The story as a server offers it.</summary>
    /// <param name="engine">What runs it, one of <see cref="Engines.Names"/>.</param>
    public PublishedStory Publish(string engine = Engines.Ours) =>
        engine == Engines.Ours
            ? new(Id, Package)
            : new(Id, Package, new StoryPlayer(Package, Engines.Create(engine, Package)));

    /// <summary>The id viewers and reports know it by: its name, in lower-case letters, digits, <c>-</c> and <c>_</c>.</summary>
    public string Id => StorySources.Id(Name);
}
