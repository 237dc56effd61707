namespace InteractiveDrama.Shots.Scheduling.Deciding;

/// <summary>One viewer on the way to a need.</summary>
internal readonly record struct Demand(
    string Viewer,
    double Reach,
    DateTimeOffset Due,
    double Seconds
);
