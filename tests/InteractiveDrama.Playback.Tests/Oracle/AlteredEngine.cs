using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Playback.Tests.Oracle;

/// <summary>An engine with a mistake in it: it cannot write "Oak".</summary>
internal sealed class AlteredEngine(IEngine inner) : IEngine
{
    public string Name => inner.Name;

    public bool TellsDraws => inner.TellsDraws;

    public EngineStop Start(string? knot, int seed, IDraws? draws = null) =>
        Alter(inner.Start(knot, seed, draws));

    public EngineStop Step(EngineState state, int choice, IDraws? draws = null) =>
        Alter(inner.Step(state, choice, draws));

    public EngineStop Detour(EngineState state, int choice, string knot, IDraws? draws = null) =>
        Alter(inner.Detour(state, choice, knot, draws));

    public byte[] Encode(EngineState state) => inner.Encode(state);

    public EngineState Decode(ReadOnlySpan<byte> bytes) => inner.Decode(bytes);

    public string Inspect(EngineState state) => inner.Inspect(state);

    private static EngineStop Alter(EngineStop stop) =>
        stop with
        {
            Outputs =
            [
                .. stop.Outputs.Select(o =>
                    o with
                    {
                        Text = o.Text.Replace("Oak", "oak", StringComparison.Ordinal),
                    }
                ),
            ],
        };
}
