using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Hosting.Events;

/// <summary>A choice counts: the viewer's, or the one that was taken for them.</summary>
public sealed record ChoiceTaken : DramaEvent
{
    /// <summary>The choice's id.</summary>
    public required string Choice { get; init; }

    /// <summary>Who took it: <see cref="ChoiceMode.Active"/>, <see cref="ChoiceMode.TimeoutDefault"/> or <see cref="ChoiceMode.Auto"/>.</summary>
    public required ChoiceMode Mode { get; init; }
}
