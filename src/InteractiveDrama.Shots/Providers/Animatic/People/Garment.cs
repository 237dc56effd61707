namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>The garment that shows.</summary>
internal enum Garment
{
    Raincoat,
    Coat,
    Jacket,
    Waistcoat,
    Suit,
    Sweater,
    Turtleneck,
    Shirt,
    Tee,
    Hoodie,
    Dress,
    Uniform,
    Scrubs,
    Gown,
    Overalls,
    Apron,
}
