namespace InteractiveDrama.Exploration.Episodes;

/// <summary>A part of a path that is measured.</summary>
/// <param name="From">Number of the state it leaves; <see cref="Outside"/> where measuring begins.</param>
/// <param name="To">Number of the state it comes to; <see cref="Outside"/> where measuring ends.</param>
/// <param name="Length">Its length.</param>
/// <param name="Edge">The edge it lies on.</param>
internal readonly record struct Leg(int From, int To, double Length, int Edge)
{
    /// <summary>Where nothing is measured.</summary>
    public const int Outside = -1;
}
