using System.Collections.Immutable;
using InteractiveDrama.Shots.Providers.Animatic.Places;
using InteractiveDrama.Shots.Providers.Animatic.Words;
using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Shots.Providers.Animatic.Inserts;

/// <summary>Paints the thing an insert is about, on a surface of the place.</summary>
internal static class InsertPainter
{
    public static void Paint(SceneBrush brush, Phrases action, ImmutableArray<ShotSubject> subjects)
    {
        _ = brush; _ = action; _ = subjects;
    }
}
