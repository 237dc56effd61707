using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Stories.Experiments;

namespace InteractiveDrama.Hosting.Experiments;

/// <summary>The variant that a viewer gets at one place.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Variant">The variant; the control for who takes no part.</param>
/// <param name="Unit">Who was assigned; null for who takes no part.</param>
/// <param name="Bucket">Their bucket, in 1/10000.</param>
/// <param name="IsNew">True when it is not stored yet.</param>
internal sealed record GivenVariant(
    Experiment Experiment,
    ExperimentVariant Variant,
    string? Unit,
    int Bucket,
    bool IsNew
)
{
    /// <summary>What is to be stored of it; null when it is stored, or the viewer takes no part.</summary>
    /// <param name="turn">The turn that shows the variant.</param>
    /// <param name="at">When.</param>
    public Exposure? Exposure(int turn, DateTimeOffset at) =>
        IsNew && Unit is { } unit
            ? new Exposure(
                Guid.CreateVersion7(at),
                Experiment.Run,
                unit,
                Variant.Name,
                Bucket,
                turn,
                at
            )
            : null;
}
