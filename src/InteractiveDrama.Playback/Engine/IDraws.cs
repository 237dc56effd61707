namespace InteractiveDrama.Playback.Engine;

/// <summary>Decides what a story draws in one step, in place of the seed.</summary>
public interface IDraws
{
    /// <summary>The value to draw; null to leave it to the seed.</summary>
    /// <param name="request">What is about to be drawn. A value outside its range is left to the seed as well.</param>
    int? Next(DrawRequest request);

    /// <summary>
    /// True to keep in the state what every shuffle gave in its round; false to keep it only of a round in which it was
    /// not what the seed gives, so that a step told what the seed says leads to the very state the seed leads to.
    /// </summary>
    bool KeepsRounds => true;
}
