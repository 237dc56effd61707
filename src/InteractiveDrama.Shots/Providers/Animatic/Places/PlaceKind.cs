namespace InteractiveDrama.Shots.Providers.Animatic.Places;

/// <summary>What a place is at its core; its words add the parts.</summary>
internal enum PlaceKind
{
    Nowhere,
    Pier,
    Harbour,
    Beach,
    Deck,
    Lighthouse,
    Street,
    Rooftop,
    Bridge,
    Park,
    Forest,
    Field,
    Station,
    Room,
    Kitchen,
    Bedroom,
    Hospital,
    Corridor,
    Cafe,
    Train,
    Office,
    Stage,
    Library,
    Church,
    Wheelhouse,
    Warehouse,
}
