namespace InteractiveDrama.Playback.Engine.Programs;

/// <summary>A container of the program: a knot, a stitch, a weave, a branch.</summary>
/// <param name="Name">Its name; null without one.</param>
/// <param name="Parent">The container it lies in; -1 for the root.</param>
/// <param name="Last">The last container inside it; they are numbered in the order of their beginnings.</param>
/// <param name="Head">Address before its content.</param>
/// <param name="Count">How much content it has.</param>
/// <param name="Slot">Its index in its parent's content; -1 when it is only known by name.</param>
/// <param name="Visits">Number of its visit counter; -1 when visits are not counted.</param>
/// <param name="Turns">Number of its turn record; -1 when turns are not recorded.</param>
/// <param name="AtStartOnly">True when only coming in at its start counts.</param>
internal readonly record struct ContainerInfo(
    string? Name,
    int Parent,
    int Last,
    int Head,
    int Count,
    int Slot,
    int Visits,
    int Turns,
    bool AtStartOnly
)
{
    /// <summary>Address of its first content; of its end when it is empty.</summary>
    public int First => Head + 1;

    /// <summary>Address behind its content.</summary>
    public int End => Head + 1 + Count;
}
