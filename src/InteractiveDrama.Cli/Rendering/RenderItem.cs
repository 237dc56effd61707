using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>A shot or a voice of a story, and what is to be done about it.</summary>
/// <param name="Need">What is needed.</param>
/// <param name="Asset">What the library has for it.</param>
/// <param name="Option">The first way to make it that is paid for or generated; null when there is none, or none is needed.</param>
/// <param name="Reach">The share of random viewers who come to it, from 0 to 1.</param>
internal sealed record RenderItem(MediaNeed Need, Asset Asset, MakeOption? Option, double Reach)
{
    /// <summary>How many takes are to be made of it by a model; more than one where a person picks.</summary>
    public int Takes { get; init; } = Option is null ? 0 : 1;

    /// <summary>How the takes after the first are made; null when there are none.</summary>
    public MakeOption? Further { get; init; }

    /// <summary>True when only people may make it and they have not.</summary>
    public bool IsBlocked => Asset.State == AssetState.Blocked;

    /// <summary>True when there is nothing to do.</summary>
    public bool IsCached => !IsBlocked && !IsDrawable && Option is null && Takes == 0;

    /// <summary>True when not even a drawing, or a spoken line by rule, is there yet.</summary>
    public bool IsDrawable => Asset.State is AssetState.Missing or AssetState.Stale;

    /// <summary>True for a picture.</summary>
    public bool IsPicture => Need.Spec is not null;
}
