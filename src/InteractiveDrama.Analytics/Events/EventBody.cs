namespace InteractiveDrama.Analytics.Events;

/// <summary>What happened in an event: one record for each type, and for each a schema in <c>docs/events</c>.</summary>
public abstract record EventBody;
