using InteractiveDrama.Server.Studio.Reading;

namespace InteractiveDrama.Server.Studio.Projects;

/// <summary>What is saved, as the compiler reads it.</summary>
/// <param name="Reading">What there is to say of it.</param>
/// <param name="Published">The version served by it; null when it has errors, or was served already.</param>
internal sealed record SavedStory(StoryReading Reading, PublishedVersion? Published);
