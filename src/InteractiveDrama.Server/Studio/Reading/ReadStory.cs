using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Server.Studio.Reading;

/// <summary>A reading, with the story it was made of.</summary>
/// <param name="Fingerprint">Names the texts that were read.</param>
/// <param name="Reading">What there is to say.</param>
/// <param name="Package">The compiled story; null when there are errors.</param>
internal sealed record ReadStory(string Fingerprint, StoryReading Reading, StoryPackage? Package);
