namespace InteractiveDrama.Shots.Library;

/// <summary>How a picture came to be.</summary>
public enum ShotOrigin
{
    /// <summary>Drawn by this software's own rules, without a model.</summary>
    Drawn,
}
