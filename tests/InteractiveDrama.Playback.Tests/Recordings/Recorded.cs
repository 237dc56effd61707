using InteractiveDrama.Playback.Recordings;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Testing;

namespace InteractiveDrama.Playback.Tests.Recordings;

/// <summary>Records a story and plays the walk again in another version of it.</summary>
internal static class Recorded
{
    public static RecordedWalk Walk(StoryPackage package, int seed, params int[] choices)
    {
        var next = 0;
        return WalkRecorder.Record(
            new StoryPlayer(package),
            null,
            seed,
            null,
            move =>
                move.Beat.Choices.IsEmpty || next == choices.Length
                    ? null
                    : choices[next++] % move.Beat.Choices.Length
        );
    }

    public static RecordedWalk Walk(string ink, params int[] choices) =>
        Walk(TestStory.Compile(ink, TestStory.Cast), 0, choices);

    public static WalkReplay Again(RecordedWalk walk, string ink) =>
        new WalkReplayer(TestStory.Compile(ink, TestStory.Cast)).Replay(walk);

    /// <summary>The differences, each as its kind, id and words.</summary>
    public static string[] Differences(WalkReplay replay) =>
        [.. replay.Differences.Select(d => $"{d.Turn} {d.Kind} {d.Id}: {d.Before} -> {d.After}")];
}
