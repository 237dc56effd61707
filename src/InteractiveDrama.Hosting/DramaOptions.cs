using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Identity;
using InteractiveDrama.Hosting.Security;
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

    /// <summary>Who may play.</summary>
    public AccessOptions Access { get; } = new();

    /// <summary>The keys of viewers' tokens.</summary>
    public ViewerTokenOptions Tokens { get; } = new();

    /// <summary>What other sites may do.</summary>
    public SecurityOptions Security { get; } = new();
}
