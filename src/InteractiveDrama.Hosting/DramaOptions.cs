using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Identity;
using InteractiveDrama.Hosting.Options;
using InteractiveDrama.Hosting.Publishing;
using InteractiveDrama.Hosting.Review;
using InteractiveDrama.Hosting.Security;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.TakingBack.Purging;
using InteractiveDrama.Shots.Releases;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Hosting;

/// <summary>What a host decides. All but the stories can come from configuration (docs/operating.md).</summary>
public sealed class DramaOptions
{
    /// <summary>The section of the configuration that holds them by convention.</summary>
    public const string Section = "InteractiveDrama";

    /// <summary>The stories it serves.</summary>
    public IList<PublishedStory> Stories { get; } = [];

    /// <summary>The folder of the built pages (<c>index.html</c>, <c>play.html</c>, <c>report.html</c>); null to serve none.</summary>
    public string? PagesFolder { get; set; }

    /// <summary>The folder in which media are kept, unless the host registers an <c>IMediaStore</c> of its own.</summary>
    public string MediaFolder { get; set; } = Path.Combine("data", "media");

    /// <summary>
    /// Whose rules this host follows: with a market it serves releases for that market alone, and shows the takes of those
    /// alone. None serves what it is given.
    /// </summary>
    public ReleaseMarket Market { get; set; }

    /// <summary>The folder of the releases, which <c>drama release</c> makes.</summary>
    public string ReleasesFolder { get; set; } = Path.Combine("data", ReleaseFolder.Name);

    /// <summary>How much may be asked for.</summary>
    public LimitOptions Limits { get; } = new();

    /// <summary>How much one step of a story may take.</summary>
    public StepOptions Step { get; } = new();

    /// <summary>How long sessions are kept.</summary>
    public RetentionOptions Retention { get; } = new();

    /// <summary>How what viewers do is counted.</summary>
    public AnalyticsOptions Analytics { get; } = new();

    /// <summary>How the host stops.</summary>
    public ShutdownOptions Shutdown { get; } = new();

    /// <summary>How much writers may send.</summary>
    public PublishingOptions Publishing { get; } = new();

    /// <summary>Who may play.</summary>
    public AccessOptions Access { get; } = new();

    /// <summary>The keys of viewers' tokens.</summary>
    public ViewerTokenOptions Tokens { get; } = new();

    /// <summary>What becomes of gates.</summary>
    public GateOptions Gates { get; } = new();

    /// <summary>How the addresses of pictures are signed.</summary>
    public MediaOptions Media { get; } = new();

    /// <summary>How shots are made while people watch.</summary>
    public ShotOptions Shots { get; } = new();

    /// <summary>What of the takes viewers may see.</summary>
    public ReviewOptions Review { get; } = new();

    /// <summary>Who is told what to purge when something is taken back.</summary>
    public PurgeOptions Purge { get; } = new();

    /// <summary>How files say that they were generated.</summary>
    public LabelOptions Labels { get; } = new();

    /// <summary>What pictures and clips are sealed with.</summary>
    public CredentialOptions Credentials { get; } = new();

    /// <summary>What other sites may do.</summary>
    public SecurityOptions Security { get; } = new();
}
