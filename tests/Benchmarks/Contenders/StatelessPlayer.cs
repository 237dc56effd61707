using InteractiveDrama.Benchmarks.Walks;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Benchmarks.Contenders;

/// <summary>As a server plays: between two steps there is nothing but the state's bytes.</summary>
internal sealed class StatelessPlayer(IEngine engine) : IPlayer
{
    private EngineStop? stop;
    private byte[] state = [];

    public int Start(int seed) => Keep(engine.Start(null, seed));

    public int Take(int choice) => Keep(engine.Step(engine.Decode(state), choice));

    public IEnumerable<string> Texts() => StopTexts.Of(stop!);

    public long? StateBytes() => state.Length;

    private int Keep(EngineStop next)
    {
        stop = next;
        state = engine.Encode(next.State ?? throw new PlayFailedException(next));
        return next.Choices.Length;
    }
}
