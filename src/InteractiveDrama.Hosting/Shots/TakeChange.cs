using InteractiveDrama.Shots.Library;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>A take began or ceased to be shown.</summary>
/// <param name="Take">The take.</param>
/// <param name="IsShown">True when it began.</param>
internal sealed record TakeChange(Take Take, bool IsShown);
