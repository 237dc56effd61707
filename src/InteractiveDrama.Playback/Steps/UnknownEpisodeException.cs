namespace InteractiveDrama.Playback.Steps;

/// <summary>The story has no such episode.</summary>
public sealed class UnknownEpisodeException(string episode)
    : Exception($"The story has no episode '{episode}'.")
{
    /// <summary>The id asked for.</summary>
    public string Episode { get; } = episode;
}
