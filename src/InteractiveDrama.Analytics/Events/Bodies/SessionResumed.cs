namespace InteractiveDrama.Analytics.Events.Bodies;

/// <summary>The viewer came back after the connection had closed.</summary>
public sealed record SessionResumed : EventBody;
