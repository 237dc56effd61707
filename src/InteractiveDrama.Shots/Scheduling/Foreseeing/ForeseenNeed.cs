namespace InteractiveDrama.Shots.Scheduling.Foreseeing;

/// <summary>Something that one viewer may come to need.</summary>
/// <param name="Need">What is needed.</param>
/// <param name="Reach">How likely the viewer gets there, from 0 to 1: the shares of the choices along the way, multiplied.</param>
/// <param name="Due">When it is expected on screen.</param>
/// <param name="Seconds">How long it is on screen then.</param>
/// <param name="Decided">When it will be known whether the viewer gets there: the expected beginning of its beat.</param>
/// <param name="Depth">How many choices lie between; 0 in the beat on screen.</param>
public sealed record ForeseenNeed(
    MediaNeed Need,
    double Reach,
    DateTimeOffset Due,
    double Seconds,
    DateTimeOffset Decided,
    int Depth
);
