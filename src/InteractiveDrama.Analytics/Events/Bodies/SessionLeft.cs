namespace InteractiveDrama.Analytics.Events.Bodies;

/// <summary>The viewer's connection closed.</summary>
public sealed record SessionLeft : EventBody;
