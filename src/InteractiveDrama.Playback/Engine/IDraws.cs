namespace InteractiveDrama.Playback.Engine;

/// <summary>Decides what a story draws in one step, in place of the seed.</summary>
public interface IDraws
{
    /// <summary>The value to draw; null to leave it to the seed.</summary>
    /// <param name="request">What is about to be drawn. A value outside its range is left to the seed as well.</param>
    int? Next(DrawRequest request);
}
