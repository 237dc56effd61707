using System.ComponentModel.DataAnnotations;

namespace InteractiveDrama.Hosting.Options;

/// <summary>How shots are made while people watch.</summary>
public sealed class ShotOptions
{
    /// <summary>The file of the providers (docs/providers.md); null for none: then every shot is drawn.</summary>
    public string? ProvidersFile { get; set; }

    /// <summary>How often the library is looked at for takes that were added or withdrawn by commands.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The address at which services reach this host, such as <c>https://drama.example</c>: they are asked to call it when a
    /// job changes. Null to poll only.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>The most that may be spent, whatever stories say.</summary>
    public ShotBudgetOptions Budget { get; } = new();
}
