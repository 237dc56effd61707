using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Shots.Scheduling.Deciding;

/// <summary>Something that could be started now.</summary>
/// <param name="Need">What.</param>
/// <param name="Option">How.</param>
/// <param name="Place">Its place in the order: what it brings for its price.</param>
internal readonly record struct Candidate(NeedState Need, MakeOption Option, double Place)
{
    /// <summary>What brings most for its price comes first; what was heard of first among equals.</summary>
    public static int Order(Candidate one, Candidate other) =>
        other.Place.CompareTo(one.Place) is not 0 and var place ? place
        : one.Need.Order.CompareTo(other.Need.Order) is not 0 and var heard ? heard
        : one.Option.Kind.CompareTo(other.Option.Kind);
}
