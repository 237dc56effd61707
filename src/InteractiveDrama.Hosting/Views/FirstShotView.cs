using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Views;

/// <summary>What comes first behind an open choice, as its viewer is shown it.</summary>
internal sealed record FirstShotView(FirstShot First, ShotView View);
