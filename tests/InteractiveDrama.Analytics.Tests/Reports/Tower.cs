using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Stories.Graph;

namespace InteractiveDrama.Analytics.Tests.Reports;

/// <summary>A small story: at the gate one goes up the stairs or opens the door; both lead to endings.</summary>
internal static class Tower
{
    public static readonly string[] AtGate = ["up", "door"];
    public static readonly string[] AtBell = ["ring"];
    public static readonly string[] AtStairs = ["jump"];

    public static ReportSubject Subject { get; } =
        new(
            "tower",
            "The Tower",
            "v1",
            new StoryGraph(
                [
                    Node("start:", GraphNodeKind.Start, "Start"),
                    Node("gate", GraphNodeKind.Decision, "The Gate"),
                    Node("bell", GraphNodeKind.Decision, "The Second Bell"),
                    Node("stairs", GraphNodeKind.Decision, "The Stairs"),
                    Node("dawn", GraphNodeKind.Ending, "Dawn"),
                    Node("fall", GraphNodeKind.Ending, "The Fall"),
                ],
                [
                    new("start:", "gate", GraphEdgeKind.Flow, "", null),
                    new("gate", "stairs", GraphEdgeKind.Choice, "Go up", "up"),
                    new("gate", "bell", GraphEdgeKind.Choice, "Open the door", "door"),
                    new("bell", "dawn", GraphEdgeKind.Choice, "Ring it", "ring"),
                    new("stairs", "fall", GraphEdgeKind.Choice, "Jump", "jump"),
                ]
            ),
            [new("one", 1, "The Gate"), new("two", 2, "Above")]
        );

    public static Playthrough LeavesAtGate() => new Viewer().At("gate", AtGate).Playthrough();

    public static Playthrough LeavesAtBell() =>
        new Viewer().At("gate", AtGate).Takes("door", "bell", AtBell).Playthrough();

    public static Playthrough LeavesAtStairs() =>
        new Viewer().At("gate", AtGate).Takes("up", "stairs", AtStairs).Playthrough();

    public static Playthrough ReachesDawn() =>
        new Viewer()
            .At("gate", AtGate)
            .Takes("door", "bell", AtBell)
            .Ends("ring", "dawn")
            .Playthrough();

    public static Playthrough Falls() =>
        new Viewer()
            .At("gate", AtGate)
            .Takes("up", "stairs", AtStairs)
            .Ends("jump", "fall")
            .Playthrough();

    public static IEnumerable<Playthrough> Times(int count, Func<Playthrough> viewer) =>
        Enumerable.Range(0, count).Select(_ => viewer());

    public static StoryReport Report(
        IEnumerable<Playthrough> playthroughs,
        ReportOptions? options = null,
        TimeSpan? after = null
    ) =>
        Audience.Report(
            Subject,
            playthroughs.Select(one => (Audience.Session(one), Audience.Events(one))),
            options ?? new ReportOptions(),
            Viewer.Start + (after ?? TimeSpan.FromHours(2))
        );

    public static BeatReport Beat(this StoryReport report, string id) =>
        report.Beats.Single(b => string.Equals(b.Id, id, StringComparison.Ordinal));

    public static ChoiceReport Choice(this StoryReport report, string beat, string choice) =>
        report
            .Beat(beat)
            .Choices.Single(c => string.Equals(c.Id, choice, StringComparison.Ordinal));

    private static GraphNode Node(string id, GraphNodeKind kind, string title) =>
        new(id, kind, title, "main.ink", 1);
}
