using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Providers.ComfyUI;

/// <summary>A ComfyUI server and what it is to do, as the operator described it.</summary>
public sealed record ComfySettings
{
    /// <summary>The provider's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it can do.</summary>
    public required ProviderCapabilities Capabilities { get; init; }

    /// <summary>What it runs.</summary>
    public required ComfyWorkflow Workflow { get; init; }

    /// <summary>The node whose files are taken; null for the first that has some of the right kind.</summary>
    public string? Output { get; init; }

    /// <summary>The most a job costs; 0 on a machine of one's own.</summary>
    public decimal Price { get; init; }

    /// <summary>The price's currency, ISO 4217.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>How long a job usually takes.</summary>
    public required TimeSpan Usual { get; init; }

    /// <summary>How long one in twenty takes, or longer.</summary>
    public required TimeSpan Slow { get; init; }

    /// <summary>How often a job is asked about.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromSeconds(2);
}
