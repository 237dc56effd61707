namespace InteractiveDrama.Shots.Providers.Animatic.Words;

/// <summary>A thing an insert shows.</summary>
internal enum Thing
{
    Letter,
    Photograph,
    Phone,
    Key,
    Ring,
    Watch,
    Cup,
    Bottle,
    Book,
    Ticket,
    Lantern,
    Knife,
    Radio,
    Flower,
    Bag,
    Medicine,
    Coin,
    Map,
    Candle,
    Bell,
    Rope,
    Door,
    Wheel,
    Compass,
    Recorder,
    Toy,
}
