namespace InteractiveDrama.Analytics.Counting;

/// <summary>First playthroughs are independent trials; later ones know the story.</summary>
public enum PlaythroughClass
{
    /// <summary>The viewer's first.</summary>
    First,

    /// <summary>A later one.</summary>
    Again,
}
