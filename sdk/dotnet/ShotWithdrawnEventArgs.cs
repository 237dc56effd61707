using InteractiveDrama.Protocol;

namespace InteractiveDrama.Client;

/// <summary>A take was taken back: nothing of it may be shown any more.</summary>
/// <param name="withdrawn">The take, where its files were, and what takes its place.</param>
public sealed class ShotWithdrawnEventArgs(ShotWithdrawnView withdrawn) : EventArgs
{
    /// <summary>The take, where its files were, and what takes its place.</summary>
    public ShotWithdrawnView Withdrawn { get; } = withdrawn;
}
