namespace InteractiveDrama.Analytics.Events.Bodies;

/// <summary>The choices are on screen, as the player tells.</summary>
public sealed record WindowShown : EventBody;
