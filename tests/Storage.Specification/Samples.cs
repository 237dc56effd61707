using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Migration;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Storage.Specification;

/// <summary>Sessions and turns to store.</summary>
public static class Samples
{
    public static DateTimeOffset Start { get; } = new(2030, 1, 1, 20, 0, 0, TimeSpan.Zero);

    public static SessionOpening Opening(
        string id,
        string story = "story",
        bool simulated = false,
        int minute = 0,
        bool rehearsal = false
    ) =>
        new(
            new SessionRecord
            {
                Id = id,
                Story = story,
                Version = "v1",
                Episode = "pier",
                ForkedFrom = "parent",
                ForkedAt = 7,
                Locale = "zh-CN",
                Seed = int.MaxValue,
                Timers = TimerSetting.Doubled,
                Simulated = simulated,
                Rehearsal = rehearsal,
                Device = DeviceClass.Tablet,
                Tracked = false,
                Viewer = "viewer " + id,
                Key = new SessionKey(Hash("key" + id), Hash("salt" + id), Hash("command" + id)),
                StartedAt = Start.AddMinutes(minute),
                SeenAt = Start.AddMinutes(minute),
                LeftAt = null,
            },
            Turn(0, null),
            Position(0),
            [new EpisodeBeginning("pier", 0, Beat(0), Snapshot(0))]
        );

    public static TurnCommit Commit(string session, int turn, string? command = null) =>
        new(
            session,
            command ?? Command(turn),
            Turn(turn, "choice"),
            Position(turn),
            turn == 2 ? [new EpisodeBeginning("shed", 2, Beat(2), Snapshot(2))] : []
        );

    public static string Command(int turn) =>
        string.Create(CultureInfo.InvariantCulture, $"command-{turn}");

    public static SessionPosition Position(int turn) =>
        new(turn, Beat(turn), Snapshot(turn)) { Share = turn == 2 ? 0.25 : null };

    public static Snapshot Snapshot(int turn) =>
        new(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"state {turn}")));

    public static Exposure Exposure(string variant, int turn, string unit = "viewer") =>
        new(
            Guid.CreateVersion7(Start.AddSeconds(turn)),
            "sea",
            unit,
            variant,
            4711,
            turn,
            Start.AddSeconds(turn)
        );

    public static SessionEvent Event(int turn) =>
        new(
            Guid.CreateVersion7(Start.AddSeconds(turn)),
            "chosen",
            turn,
            Start.AddSeconds(turn),
            "choice",
            TimeSpan.FromMilliseconds(12),
            TimeSpan.FromMilliseconds(3),
            "ahead"
        )
        {
            Detail = "storm",
            Number = 4711,
        };

    public static TurnRecord Turn(int turn, string? via, string? ending = null) =>
        new(
            turn,
            "beat",
            ending is null ? BeatStop.Decision : BeatStop.Ending,
            "pier",
            ending,
            via,
            via is null ? null : ChoiceMode.TimeoutDefault,
            via is null ? null : TimeSpan.FromSeconds(2.5),
            TimeSpan.FromSeconds(turn),
            ["a", "b~2"],
            Start.AddSeconds(turn)
        )
        {
            Draws =
            [
                new Draw("pier_007", DrawKind.Random, -3, 6),
                new Draw("~1234abcd", DrawKind.Shuffle, 2, 3),
            ],
        };

    /// <summary>A session met version <c>v2</c>, in which one choice of its way still holds.</summary>
    public static TurnRecord Move(int turn) =>
        Turn(turn, null) with
        {
            Mode = ChoiceMode.Moved,
            Draws = [],
            Move = new TurnMove(
                "v2",
                CarryOutcome.ChoiceGone,
                1,
                ImmutableSortedDictionary<int, ImmutableArray<Draw>>.Empty.Add(
                    1,
                    [new Draw("pier_007", DrawKind.List, 0, 1)]
                )
            ),
        };

    public static Beat Beat(int turn) =>
        new()
        {
            Id = "beat",
            Stop = BeatStop.Decision,
            Episode = "pier",
            Lines =
            [
                new BeatLine(
                    "l1",
                    ["l1", "l2"],
                    $"Mei (afraid): Line {turn}.\n",
                    "mei",
                    "afraid",
                    "等等 \"you\"",
                    ["x"]
                ),
            ],
            Shots =
            [
                new BeatShot(
                    "l1",
                    0,
                    ShotDirection.Open with
                    {
                        Size = ShotSize.CloseUp,
                        Subjects = ["mei"],
                        DurationSeconds = 4.5,
                    },
                    "pier",
                    "night",
                    null,
                    [new BeatSubject("mei", null, "afraid")]
                ),
            ],
            Choices = [new OfferedChoice("a", 0, "Go", null, null, ["timed: 8s"])],
            WindowSeconds = 8,
            DefaultChoice = "a",
            EpisodeChanges = [new EpisodeChange(0, null, "pier")],
            Ending = null,
            Errors = ImmutableArray<StoryError>.Empty,
        };

    public static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
