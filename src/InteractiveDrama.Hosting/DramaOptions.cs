using InteractiveDrama.Hosting.Stories;

namespace InteractiveDrama.Hosting;

/// <summary>What a host decides.</summary>
public sealed class DramaOptions
{
    /// <summary>The stories it serves.</summary>
    public IList<PublishedStory> Stories { get; } = [];

    /// <summary>The folder of the built pages (<c>index.html</c>, <c>play.html</c>, <c>report.html</c>); null to serve none.</summary>
    public string? PagesFolder { get; set; }

    /// <summary>The folder in which pictures are kept.</summary>
    public string ShotsFolder { get; set; } = Path.Combine("data", "shots");

    /// <summary>Commands per second one connection may send for long; at least 1.</summary>
    public int CommandsPerSecond { get; set; } = 20;

    /// <summary>Commands one connection may send at once; at least 1.</summary>
    public int CommandBurst { get; set; } = 100;
}
