using InteractiveDrama.Playback.Engine.Values;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>The call stack a choice will go on with; never changed.</summary>
/// <param name="Frames">The frames, outermost first; the innermost one's pointer does not count.</param>
/// <param name="TempNames">Names of the temporary variables, frame by frame.</param>
/// <param name="TempValues">Their values.</param>
internal sealed record SavedThread(Frame[] Frames, int[] TempNames, Value[] TempValues);
