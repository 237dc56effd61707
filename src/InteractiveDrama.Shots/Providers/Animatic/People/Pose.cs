namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>Where a person stands in the frame and how they are turned.</summary>
/// <param name="X">Middle of the face, in frame units.</param>
/// <param name="Y">Bridge of the nose.</param>
/// <param name="Scale">Frame units for one unit of the person; a head is 290 units tall.</param>
/// <param name="Turn">From -1 (to the left) over 0 (to the camera) to 1 (to the right).</param>
/// <param name="Pitch">Seen from below (-1) to from above (1).</param>
/// <param name="Whole">The whole figure stands on the ground; else it runs off the frame's lower edge.</param>
internal sealed record Pose(
    double X,
    double Y,
    double Scale,
    double Turn,
    double Pitch,
    bool Whole
);
