namespace InteractiveDrama.Shots.Scheduling.Foreseeing;

/// <summary>Port: where a viewer stands, and what the story's own state leads to from there. The host of live sessions fills it.</summary>
public interface IForesee
{
    /// <summary>What a viewer is watching, with the ways on from it.</summary>
    /// <param name="viewer">The viewer's session.</param>
    /// <returns>Null when the viewer is not playing any more.</returns>
    ViewerOutlook? Of(string viewer);
}
