namespace InteractiveDrama.Shots.Scheduling.Foreseeing;

/// <summary>Where a viewer stands.</summary>
/// <param name="Beat">The beat on screen.</param>
/// <param name="Began">When its first shot came on screen, or will.</param>
public sealed record ViewerOutlook(IOutlook Beat, DateTimeOffset Began);
