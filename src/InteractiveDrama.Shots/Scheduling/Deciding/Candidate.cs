using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Shots.Scheduling.Deciding;

/// <summary>Something that could be started now, with its place in the order.</summary>
internal readonly record struct Candidate(
    NeedState Need,
    MakeOption Option,
    bool IsLastCall,
    double Place
) : IComparable<Candidate>
{
    /// <summary>Deadlines first, then what brings most; what was heard of first among equals.</summary>
    public int CompareTo(Candidate other) =>
        IsLastCall != other.IsLastCall ? (IsLastCall ? -1 : 1)
        : Place.CompareTo(other.Place) is not 0 and var order ? -order
        : Need.Order.CompareTo(other.Need.Order) is not 0 and var heard ? heard
        : Option.Kind.CompareTo(other.Option.Kind);
}
