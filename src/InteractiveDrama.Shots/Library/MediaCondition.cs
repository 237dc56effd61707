namespace InteractiveDrama.Shots.Library;

/// <summary>What was found where a file is kept.</summary>
public enum MediaCondition
{
    /// <summary>Its bytes are those of its name.</summary>
    Sound,

    /// <summary>Its bytes are others: it was put aside.</summary>
    Damaged,

    /// <summary>There is none.</summary>
    Missing,
}
