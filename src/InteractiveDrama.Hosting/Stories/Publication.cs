namespace InteractiveDrama.Hosting.Stories;

/// <summary>What publishing a story did.</summary>
/// <param name="Story">The story as it is served from now on.</param>
/// <param name="Before">The version that was served before; null when the story is new here.</param>
/// <param name="Continued">Connected sessions that go on at the beat where they stood.</param>
/// <param name="Earlier">Connected sessions whose way no longer leads where they stood: they go on at an earlier beat.</param>
/// <param name="Stayed">Connected sessions that could not be carried over: they stand where they stood until a version takes them.</param>
public sealed record Publication(
    PublishedStory Story,
    string? Before,
    int Continued,
    int Earlier,
    int Stayed
);
