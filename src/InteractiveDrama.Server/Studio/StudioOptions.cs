using System.Collections.Immutable;

namespace InteractiveDrama.Server.Studio;

/// <summary>What the studio starts from.</summary>
public sealed record StudioOptions
{
    /// <summary>For the stories the server was given: the project folder or script of each, by story id.</summary>
    public ImmutableDictionary<string, string> Sources { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary>The folder of the stories that come with the program; null when there is none.</summary>
    public string? BundledFolder { get; init; }

    /// <summary>The folder of the diagnostics' help pages; null when there is none.</summary>
    public string? HelpFolder { get; init; }
}
