using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Stories.Compilation;

namespace InteractiveDrama.Server.Watching;

/// <summary>A story whose files are watched.</summary>
/// <param name="Argument">Where it is: a project folder, a script or a package.</param>
/// <param name="Story">As it is served now.</param>
/// <param name="Publish">Makes a story to serve of what compiled.</param>
public sealed record WatchedStory(
    string Argument,
    PublishedStory Story,
    Func<CompilationResult, PublishedStory> Publish
);
