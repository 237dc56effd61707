using InteractiveDrama.Shots.Scheduling;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>Why something stands where it stands.</summary>
/// <param name="Need">The need's key.</param>
/// <param name="Explanation">The scheduler's numbers; null when nobody is on the way to it and it was never shown.</param>
internal sealed record ExplainReply(string Need, NeedExplanation? Explanation);
