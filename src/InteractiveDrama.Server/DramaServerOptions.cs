using System.Collections.Immutable;
using InteractiveDrama.Hosting;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Server.Studio;

namespace InteractiveDrama.Server;

/// <summary>What a server serves, and where.</summary>
public sealed record DramaServerOptions
{
    /// <summary>The address when none is given.</summary>
    public const string DefaultUrls = "http://localhost:5080";

    /// <summary>The stories.</summary>
    public required ImmutableArray<PublishedStory> Stories { get; init; }

    /// <summary>Addresses to listen at, separated by <c>;</c>; port 0 takes a free one.</summary>
    public string Urls { get; init; } = DefaultUrls;

    /// <summary>The folder of the database, the pictures and the logs.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>The folder of the built pages; null to serve none.</summary>
    public string? PagesFolder { get; init; }

    /// <summary>What the writer's desk starts from; it is there only when every address is a loopback one.</summary>
    public StudioOptions Studio { get; init; } = new();

    /// <summary>Says what happens on standard error too; without, only the log file does.</summary>
    public bool LogToConsole { get; init; } = true;

    /// <summary>A JSON file of settings (docs/operating.md); the environment has the last word over it.</summary>
    public string? ConfigFile { get; init; }

    /// <summary>What code decides after the configuration.</summary>
    public Action<DramaOptions>? Configure { get; init; }
}
