namespace InteractiveDrama.Benchmarks.Serving.Load;

/// <summary>What a load process is to do.</summary>
internal sealed record LoadPlan
{
    /// <summary>The server's root.</summary>
    public required Uri Server { get; init; }

    /// <summary>What each call is.</summary>
    public required LoadKind Kind { get; init; }

    /// <summary>Whether MessagePack is spoken, else JSON.</summary>
    public bool MessagePack { get; init; }

    /// <summary>How many connections.</summary>
    public required int Connections { get; init; }

    /// <summary>How long it runs before anything counts.</summary>
    public double WarmSeconds { get; init; }

    /// <summary>How long it counts; 0 to only connect, play a few calls and stay.</summary>
    public double Seconds { get; init; }

    /// <summary>Calls per second, sent when they are due whatever was answered; null for the next call at each answer.</summary>
    public double? Rate { get; init; }

    /// <summary>The seed of the viewers' choices.</summary>
    public int Seed { get; init; }

    /// <summary>Every viewer takes the first choice, so that all walk one path.</summary>
    public bool SamePath { get; init; }

    /// <summary>Calls of a viewer who then stays idle.</summary>
    public int CallsBeforeIdle { get; init; } = 3;

    /// <summary>Where to keep an answer of average size; null for nowhere.</summary>
    public string? Sample { get; init; }
}
