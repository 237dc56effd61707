using InteractiveDrama.Shots.Library;

namespace InteractiveDrama.Shots.Cast;

/// <summary>A picture of a cast sheet.</summary>
/// <param name="View">What it shows.</param>
/// <param name="Take">Its take.</param>
/// <param name="State">How it stands in review.</param>
public sealed record SheetPicture(CastView View, Take Take, SheetState State);
