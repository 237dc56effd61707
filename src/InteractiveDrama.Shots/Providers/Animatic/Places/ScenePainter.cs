namespace InteractiveDrama.Shots.Providers.Animatic.Places;

/// <summary>Paints a place by its kind.</summary>
internal static class ScenePainter
{
    public static void Paint(SceneBrush brush)
    {
        Action<SceneBrush> paint = brush.Kind switch
        {
            PlaceKind.Pier or PlaceKind.Harbour or PlaceKind.Beach or PlaceKind.Deck =>
                WaterfrontPainter.Paint,
            PlaceKind.Lighthouse when !brush.Light.Inside => WaterfrontPainter.Paint,
            PlaceKind.Street => CityPainter.Street,
            PlaceKind.Rooftop => CityPainter.Rooftop,
            PlaceKind.Bridge => CityPainter.Bridge,
            PlaceKind.Forest => NaturePainter.Forest,
            PlaceKind.Park => NaturePainter.Park,
            PlaceKind.Field => NaturePainter.Field,
            PlaceKind.Corridor => HallPainter.Corridor,
            PlaceKind.Train => HallPainter.Train,
            PlaceKind.Station => HallPainter.Station,
            PlaceKind.Stage => HallPainter.Stage,
            PlaceKind.Nowhere when !brush.Light.Inside => NaturePainter.Field,
            _ => RoomPainter.Paint,
        };
        paint(brush);
    }
}
