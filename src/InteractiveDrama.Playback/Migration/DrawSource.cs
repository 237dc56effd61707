using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Playback.Migration;

/// <summary>What a draw is known by in every version: its source line, and what is drawn there.</summary>
internal readonly record struct DrawSource(string Line, DrawKind Kind)
{
    public static DrawSource Of(Draw draw) => new(draw.Source, draw.Kind);
}
