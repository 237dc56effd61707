using InteractiveDrama.Benchmarks.Walks;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Benchmarks.Contenders;

/// <summary>As an exploration plays: the state is kept as the value it is.</summary>
internal sealed class KeptPlayer(IEngine engine) : IPlayer
{
    private EngineStop? stop;
    private EngineState? state;

    /// <summary>The state at the stop.</summary>
    public EngineState State => state!;

    public int Start(int seed) => Keep(engine.Start(null, seed));

    public int Take(int choice) => Keep(engine.Step(state!, choice));

    public IEnumerable<string> Texts() => StopTexts.Of(stop!);

    public long? StateBytes() => null;

    private int Keep(EngineStop next)
    {
        stop = next;
        state = next.State ?? throw new PlayFailedException(next);
        return next.Choices.Length;
    }
}
