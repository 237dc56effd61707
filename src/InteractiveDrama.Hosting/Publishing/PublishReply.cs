namespace InteractiveDrama.Hosting.Publishing;

/// <summary>What publishing or rolling back did.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Title">The story's title.</param>
/// <param name="Version">The version served from now on.</param>
/// <param name="Before">The version served before; null when the story is new here.</param>
/// <param name="Changed">False when this was what was served already: nothing was done.</param>
/// <param name="Continued">Connected sessions that went on at the beat where they stood.</param>
/// <param name="Earlier">Connected sessions that went on at an earlier beat.</param>
/// <param name="Stayed">Connected sessions that could not be carried over.</param>
public sealed record PublishReply(
    string Story,
    string Title,
    string Version,
    string? Before,
    bool Changed,
    int Continued,
    int Earlier,
    int Stayed
);
