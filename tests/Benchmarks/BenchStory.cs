using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Benchmarks;

/// <summary>A story to measure on.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="InkBytes">Bytes of its ink.</param>
/// <param name="Package">The story, compiled.</param>
internal sealed record BenchStory(string Name, long InkBytes, StoryPackage Package);
