using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Scenes;

/// <summary>What carries from beat to beat beside the engine's state.</summary>
public sealed record CarriedScene
{
    /// <summary>The place's key.</summary>
    public string? Place { get; init; }

    /// <summary>Time of day, as written.</summary>
    public string? Time { get; init; }

    /// <summary>Weather, as written.</summary>
    public string? Weather { get; init; }

    /// <summary>For a cast key, the look worn.</summary>
    public ImmutableSortedDictionary<string, string> Looks { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The shot that is still open.</summary>
    public OpenShot? Shot { get; init; }

    /// <summary>The music that plays; null for none.</summary>
    public string? Music { get; init; }

    /// <summary>The sound of the place; null for none.</summary>
    public string? Ambience { get; init; }

    /// <summary>The episode.</summary>
    public string? Episode { get; init; }

    /// <summary>True when the episode was ended and the next has not begun.</summary>
    public bool EpisodeOver { get; init; }

    /// <summary>The knot or stitch of the last line.</summary>
    public string LastFlow { get; init; } = Stories.Packages.FlowNames.Root;

    /// <summary>Ids of the choices offered, in ink's order.</summary>
    public ImmutableArray<string> Offered { get; init; } = [];
}
