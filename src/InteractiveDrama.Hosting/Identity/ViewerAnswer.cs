namespace InteractiveDrama.Hosting.Identity;

/// <summary>Who a connection's viewer is: known, anonymous, or refused.</summary>
public sealed record ViewerAnswer
{
    private ViewerAnswer(string? viewer, string? refusal) => (Viewer, Refusal) = (viewer, refusal);

    /// <summary>Nobody says who it is.</summary>
    public static ViewerAnswer Anonymous { get; } = new(null, null);

    /// <summary>The viewer's id, at most <see cref="ViewerIds.Longest"/> characters; null when there is none.</summary>
    public string? Viewer { get; }

    /// <summary>What is known of the viewer's age; rated stories are kept from those who are too young.</summary>
    public ViewerAge Age { get; init; }

    /// <summary>Why what was shown is not taken, in one sentence; null when nothing is wrong.</summary>
    public string? Refusal { get; }

    /// <summary>A known viewer.</summary>
    public static ViewerAnswer Known(string viewer) => new(viewer, null);

    /// <summary>Something was shown that is not good: the connection is refused.</summary>
    /// <param name="reason">One sentence for who wrote the client.</param>
    public static ViewerAnswer Refused(string reason) => new(null, reason);
}
