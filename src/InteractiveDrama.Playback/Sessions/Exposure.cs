namespace InteractiveDrama.Playback.Sessions;

/// <summary>
/// A viewer came to where an experiment's variant matters. It is stored with the turn that shows the variant, once for a viewer
/// and experiment, and from then on it says which variant is theirs.
/// </summary>
/// <param name="Event">Id of the event that tells of it, a time-ordered UUID.</param>
/// <param name="Experiment">The experiment's run.</param>
/// <param name="Unit">Who was assigned: a viewer's pseudonym, or an anonymous viewer's first session.</param>
/// <param name="Variant">The variant.</param>
/// <param name="Bucket">Their bucket, in 1/10000.</param>
/// <param name="Turn">The turn that shows the variant.</param>
/// <param name="At">When.</param>
public sealed record Exposure(
    Guid Event,
    string Experiment,
    string Unit,
    string Variant,
    int Bucket,
    int Turn,
    DateTimeOffset At
);
