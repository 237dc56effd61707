using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>The small parts of what a machine knows while it runs.</summary>
internal struct Registers
{
    public int Seed;

    public int PreviousRandom;

    /// <summary>How many choices were taken, less one.</summary>
    public int Turn;

    /// <summary>Where a divert that is being made leads; -1 for none.</summary>
    public int Diverted;

    /// <summary>True once DONE or END said that the flow may stop here.</summary>
    public bool Finished;

    /// <summary>How many of the draws of this step were made.</summary>
    public int Draws;

    /// <summary>How many warnings were given in this step.</summary>
    public int Warnings;

    /// <summary>Shuffles in the middle of a round; empty unless draws are decided from outside.</summary>
    public ImmutableArray<ShuffleRound> Rounds;
}
