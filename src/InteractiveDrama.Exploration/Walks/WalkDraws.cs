using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Exploration.Walks;

/// <summary>Draws by a walk's own chance, every outcome alike, and notes what was drawn.</summary>
internal sealed class WalkDraws(Chance chance) : IDraws
{
    private readonly List<int> drawn = [];
    private Chance own = chance;

    public int? Next(DrawRequest request)
    {
        var value = request.First + own.Below(request.Range);
        while (!request.Allows(value))
            value = request.First + own.Below(request.Range);
        drawn.Add(value);
        return value;
    }

    /// <summary>What was drawn since the last time.</summary>
    public ImmutableArray<int> Take()
    {
        ImmutableArray<int> taken = [.. drawn];
        drawn.Clear();
        return taken;
    }
}
