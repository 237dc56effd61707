using InteractiveDrama.Playback.Engine.Values;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>The call stack a choice will go on with; never changed.</summary>
/// <param name="Frames">The frames, outermost first; the innermost one's pointer does not count.</param>
/// <param name="TempNames">Names of the temporary variables, frame by frame.</param>
/// <param name="TempValues">Their values.</param>
internal sealed record SavedThread(Frame[] Frames, int[] TempNames, Value[] TempValues)
{
    /// <summary>Index behind the last temporary variable of a frame.</summary>
    public int EndOfTemps(int frame) =>
        frame + 1 < Frames.Length ? Frames[frame + 1].FirstTemp : TempNames.Length;

    /// <summary>The indices of a frame's variables by name: the order they were made in does not matter.</summary>
    /// <param name="from">The frame's first.</param>
    /// <param name="order">As many as the frame has.</param>
    public void OrderTemps(int from, Span<int> order)
    {
        for (var i = 0; i < order.Length; i++)
        {
            var at = i;
            for (; at > 0 && TempNames[order[at - 1]] > TempNames[from + i]; at--)
                order[at] = order[at - 1];
            order[at] = from + i;
        }
    }
}
