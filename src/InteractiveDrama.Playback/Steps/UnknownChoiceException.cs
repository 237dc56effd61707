namespace InteractiveDrama.Playback.Steps;

/// <summary>The choice is not offered here.</summary>
public sealed class UnknownChoiceException(string choiceId)
    : Exception($"The choice '{choiceId}' is not offered here.")
{
    /// <summary>The id asked for.</summary>
    public string ChoiceId { get; } = choiceId;
}
