namespace InteractiveDrama.Shots.Providers.Animatic.Places;

/// <summary>Paints a place by its kind.</summary>
internal static class ScenePainter
{
    public static void Paint(SceneBrush brush)
    {
        switch (brush.Kind)
        {
            case PlaceKind.Pier:
            case PlaceKind.Harbour:
            case PlaceKind.Beach:
            case PlaceKind.Deck:
                WaterfrontPainter.Paint(brush);
                break;
            case PlaceKind.Lighthouse when !brush.Light.Inside:
                WaterfrontPainter.Paint(brush);
                break;
            default:
                WaterfrontPainter.Paint(brush);
                break;
        }
    }
}
