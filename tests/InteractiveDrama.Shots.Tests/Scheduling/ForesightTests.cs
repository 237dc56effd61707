using System.Collections.Immutable;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Foreseeing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Scheduling;

public sealed class ForesightTests
{
    [Fact]
    public void Reach_is_the_product_of_the_shares_and_due_comes_after_beat_and_thought()
    {
        var shares = new Counted();
        shares.Count("deck", "a", 7);
        var found = Foresight.Of(
            new ViewerOutlook(new Tree("deck"), Desk.Noon),
            shares,
            new ForesightSettings { Depth = 2 },
            Desk.Noon
        );

        var once = found.Single(f => f.Need.Subject == "deck-a");
        once.Reach.ShouldBe(8.0 / 9, 1e-9);
        once.Due.ShouldBe(Desk.Noon.AddSeconds(45 + 9));
        found.Single(f => f.Need.Subject == "deck-a-b").Reach.ShouldBe(8.0 / 9 / 2, 1e-9);
        found.Max(f => f.Depth).ShouldBe(2);
        found.Where(f => f.Depth == 2).Sum(f => f.Reach).ShouldBe(1, 1e-9);
    }

    [Fact]
    public void No_more_beats_are_evaluated_than_allowed_and_the_likeliest_are()
    {
        var shares = new Counted();
        shares.Count("deck", "b", 98);
        var settings = new ForesightSettings { Depth = 6, MostBeats = 3 };
        var found = Foresight.Of(
            new ViewerOutlook(new Tree("deck"), Desk.Noon.AddSeconds(-1)),
            shares,
            settings,
            Desk.Noon
        );

        found.Select(f => f.Need.Subject).ShouldBe(["deck-b", "deck-b-a"]);
    }

    /// <summary>
    /// Thirty viewers all take one side. Within a minute of the scheduler's clock the other side's shot, which stood first
    /// by the script's order, stands behind theirs.
    /// </summary>
    [Fact]
    public void Thirty_viewers_of_one_mind_change_the_order_within_a_minute()
    {
        var shares = new Counted();
        First(Desk.Noon).ShouldBe("deck-a");

        for (var viewer = 0; viewer < 30; viewer++)
            shares.Count("deck", "b", 1);

        First(Desk.Noon.AddSeconds(59)).ShouldBe("deck-b");

        string First(DateTimeOffset now)
        {
            var desk = new Desk();
            var from = new ViewerOutlook(new Tree("deck"), now);
            desk.Scheduler.Want(
                "new",
                Foresight.Of(from, shares, new ForesightSettings { Depth = 1 }, now)
            );
            return desk
                .Scheduler.Next(now)
                .OfType<SchedulerDecision.Start>()
                .First(s => s.Need.Subject != "deck")
                .Need.Subject;
        }
    }

    private sealed class Tree(string id) : IOutlook
    {
        public string Story => Desk.Story;

        public string Beat => id;

        public double Seconds => 45;

        public ImmutableArray<TimedNeed> Needs => [new(Desk.Shot(id), 0, 45)];

        public ImmutableArray<string> Choices => ["a", "b"];

        public IOutlook After(string choice) => new Tree($"{id}-{choice}");
    }

    private sealed class Counted : IChoiceShares
    {
        private readonly Dictionary<(string, string), double> counts = [];

        public void Count(string beat, string choice, double times) =>
            counts[(beat, choice)] = counts.GetValueOrDefault((beat, choice)) + times;

        public ImmutableArray<double> Counts(
            string story,
            string beat,
            ImmutableArray<string> choices
        ) => [.. choices.Select(c => counts.GetValueOrDefault((beat, c)))];
    }
}
