using InteractiveDrama.Stories.Compilation;

namespace InteractiveDrama.Samples.Host;

/// <summary>What the site is told by <c>appsettings.json</c>; paths begin at the folder it is started in.</summary>
internal sealed record Site
{
    /// <summary>A project folder, an <c>.ink</c> file or a <c>.drama</c> package.</summary>
    public required string Story { get; init; }

    /// <summary>The folder of the database and the pictures.</summary>
    public required string Data { get; init; }

    /// <summary>The player's script, as <c>npm run build</c> makes it.</summary>
    public required string Player { get; init; }

    /// <summary>A page of the site.</summary>
    public static IResult Page(string name) =>
        Results.File(Path.GetFullPath(Path.Combine("site", name)), "text/html; charset=utf-8");

    /// <summary>Why the story cannot be played.</summary>
    public InvalidOperationException Broken(CompilationResult story) =>
        new($"{Story} has errors:\n{string.Join('\n', story.Diagnostics)}");
}
