using InteractiveDrama.Protocol;

namespace InteractiveDrama.Client;

/// <summary>A better take of a shot of the current beat.</summary>
/// <param name="ready">The shot, and the voices that came with it.</param>
public sealed class ShotReadyEventArgs(ShotReadyView ready) : EventArgs
{
    /// <summary>The shot, and the voices that came with it.</summary>
    public ShotReadyView Ready { get; } = ready;
}
