using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Providers.Contract;

/// <summary>What a provider can do.</summary>
public sealed record ProviderCapabilities
{
    /// <summary>What it makes.</summary>
    public required ImmutableArray<MediaKind> Makes { get; init; }

    /// <summary>True when a generative model is behind it: never called for what only people may make.</summary>
    public bool IsGenerative { get; init; } = true;

    /// <summary>What its model was trained on, as the operator declares it.</summary>
    public TrainingData TrainingData { get; init; }

    /// <summary>How many references it takes; 0 when none.</summary>
    public int MostReferences { get; init; }

    /// <summary>Whether it begins a video at a given frame.</summary>
    public bool TakesFirstFrame { get; init; }

    /// <summary>Whether it takes a seed.</summary>
    public bool TakesSeed { get; init; }

    /// <summary>Lengths of videos it makes, in seconds, ascending; empty for any.</summary>
    public ImmutableArray<double> Lengths { get; init; } = [];

    /// <summary>Whether a job is found by the key it was submitted with, so that an unknown outcome can be looked up.</summary>
    public bool FindsByKey { get; init; }

    /// <summary>Whether a job that has not begun can be cancelled at no cost.</summary>
    public bool CancelsFree { get; init; }

    /// <summary>How many jobs it runs at once, at least 1.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>How many submits it takes in a minute; null for any.</summary>
    public int? PerMinute { get; init; }
}
