using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Experiments;
using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Analytics.Reports.Comparison;
using InteractiveDrama.Cli.Reports;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Stories.Experiments;
using InteractiveDrama.Stories.Graph;
using Shouldly;
using Spectre.Console;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Reports;

public sealed class ReportTextTests
{
    private static readonly Experiment Storm = new(
        "storm-or-calm",
        "up",
        ExperimentKind.Content,
        [new ExperimentVariant("calm"), new ExperimentVariant("storm")]
    )
    {
        Weights = [0.5, 0.5],
    };

    [Fact]
    public void Every_share_stands_with_its_interval_and_what_it_is_of()
    {
        var text = Print(Report(40, 10));

        text.ShouldContain("50 viewers: 40 finished, 10 left,");
        text.ShouldContain("20 % (11–33) of 50");
        text.ShouldContain("Wait here");
        text.ShouldContain("100 % (91–100) of 40");
    }

    [Fact]
    public void Below_the_least_cell_counts_stand_alone()
    {
        var text = Print(Report(5, 3));

        text.ShouldContain("3 of 8");
        text.ShouldNotContain("38 %");
    }

    [Fact]
    public void What_else_than_the_story_they_met_is_told_where_there_was_any()
    {
        var counters = Counters(40, 10);
        counters.Add(new CounterKey(Measure.BeatMature, "gate", "Slow"), 12);
        counters.Add(new CounterKey(Measure.BeatLeft, "gate", "Slow", "Stall"), 6);

        var text = Print(Report(counters));

        text.ShouldContain("A stall");
        text.ShouldContain("50 % (25–75) of 12");
        Print(Report(40, 10)).ShouldNotContain("A stall");
    }

    [Fact]
    public void What_was_lost_is_told_when_anything_was()
    {
        var report = Report(40, 10);
        var losing = report with { Events = report.Events with { Dropped = 3, Quarantined = 1 } };

        Print(losing).ShouldContain("3 events of players");
        Print(losing).ShouldContain("1 event of players");
        Print(report).ShouldNotContain("of players");
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Experiments_are_randomised_and_choices_observed(int width)
    {
        var text = Print(
            Report(40, 10) with
            {
                Experiments =
                [
                    ExperimentReports.Of(
                        Storm,
                        [
                            new VariantCounts("calm", 400, 400, 200),
                            new VariantCounts("storm", 400, 400, 300),
                        ]
                    ),
                ],
            },
            width
        );

        text.Split('\n').ShouldAllBe(line => line.TrimEnd().Length <= width);

        text.ShouldContain("randomised, running");
        text.ShouldContain("'storm' is better than 'calm'");
        text.ShouldContain("+25.0 (+18.4 to +31.3)");
        text.ShouldContain("The ratio check holds (p = 1.0000)");
        text.ShouldContain("(observed)");
    }

    [Fact]
    public void The_filter_is_told_in_words()
    {
        var report = Report(40, 10);

        Print(
                report with
                {
                    Filter = new ReportFilter(false, "de", DeviceClass.Phone, "storm", "calm"),
                }
            )
            .ShouldContain(
                "Only viewers who watched in de, on a phone, in variant 'calm' of the experiment"
            );
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Long_titles_give_way_to_numbers(int width)
    {
        var title = string.Concat(Enumerable.Repeat("The very long gate of the tower ", 4));
        var text = Print(Report(Counters(40_000, 10_000), title), width);

        text.Split('\n').ShouldAllBe(line => line.TrimEnd().Length <= width);
        text.ShouldContain("of 50000");
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void A_comparison_says_first_that_it_is_no_experiment(int width)
    {
        var text = Print(
            screen =>
                VersionsText.Print(
                    ComparisonBuilder.Compare(Report(2_000, 1_500), Report(3_000, 1_000)),
                    screen
                ),
            width
        );

        text.Split('\n').ShouldAllBe(line => line.TrimEnd().Length <= width);
        text.IndexOf("not randomised", StringComparison.Ordinal)
            .ShouldBeInRange(0, text.IndexOf("Viewers", StringComparison.Ordinal));
        text.ShouldContain("57 % of 3500");
        text.ShouldContain("75 % of 4000");
        text.ShouldContain("+17.9 (+15.7 to +20.0)");
        text.ShouldContain("Log-rank test of the curves of leaving");
    }

    private static string Print(StoryReport report, int width = 120) =>
        Print(screen => ReportText.Print(report, "tower", screen), width);

    private static string Print(Action<IAnsiConsole> print, int width)
    {
        using var output = new StringWriter();
        var screen = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No }
        );
        screen.Profile.Width = width;
        print(screen);
        return output.ToString();
    }

    private static StoryReport Report(int end, int leave) => Report(Counters(end, leave));

    private static StoryReport Report(Counters counters, string title = "The Gate") =>
        ReportBuilder.Build(
            new ReportSubject(
                "tower",
                "The Tower",
                "v1",
                new StoryGraph(
                    [
                        new("gate", GraphNodeKind.Decision, title, "main.ink", 1),
                        new("dawn", GraphNodeKind.Ending, "Dawn", "main.ink", 9),
                    ],
                    [new("gate", "dawn", GraphEdgeKind.Choice, "Wait here", "up")]
                ),
                []
            ),
            ReportCounts.None with
            {
                Viewers = counters,
            },
            new ReportOptions(),
            DateTimeOffset.UnixEpoch
        );

    /// <summary>At the gate some leave, and all others wait and come to the ending.</summary>
    private static Counters Counters(int end, int leave)
    {
        var counters = new Counters();
        Add(Measure.Sessions, end + leave);
        Add(Measure.Exits, end, "Ended", "Unknown", n: 2);
        Add(Measure.Exits, leave, "Left", "Unknown", n: 1);
        Add(Measure.Entries, end + leave, "gate", "Decision");
        Add(Measure.Entries, end, "dawn", "Ending");
        Add(Measure.BeatViewers, end + leave, "gate");
        Add(Measure.BeatViewers, end, "dawn");
        Add(Measure.BeatMature, end + leave, "gate", "Fast");
        Add(Measure.BeatMature, end, "dawn", "Fast");
        Add(Measure.BeatLeft, leave, "gate", "Fast", "Story");
        Add(Measure.ChoiceShown, end + leave, "gate", "up");
        Add(Measure.ChoiceAnswered, end, "gate", "up");
        Add(Measure.ChoiceActive, end, "gate", "up");
        Add(Measure.ChoiceMature, end, "gate", "up");
        Add(Measure.ChoiceStayed, end, "gate", "up");
        Add(Measure.Endings, end, "dawn");
        return counters;

        void Add(
            Measure measure,
            int count,
            string a = "",
            string b = "",
            string c = "",
            int n = 0
        ) => counters.Add(new CounterKey(measure, a, b, c, n), count);
    }
}
