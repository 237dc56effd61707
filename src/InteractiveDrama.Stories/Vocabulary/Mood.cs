namespace InteractiveDrama.Stories.Vocabulary;

/// <summary>What a face says.</summary>
public enum Mood
{
    /// <summary>Nothing in particular.</summary>
    Neutral,

    /// <summary>Joy, relief, amusement.</summary>
    Happy,

    /// <summary>Grief, regret, loneliness.</summary>
    Sad,

    /// <summary>Anger, irritation.</summary>
    Angry,

    /// <summary>Fear, worry, urgency.</summary>
    Afraid,

    /// <summary>Surprise, confusion, wonder.</summary>
    Surprised,

    /// <summary>Love, kindness.</summary>
    Tender,

    /// <summary>Distance, contempt, suspicion.</summary>
    Cold,

    /// <summary>Pain of the body.</summary>
    Pain,

    /// <summary>Resolve, seriousness.</summary>
    Determined,
}
