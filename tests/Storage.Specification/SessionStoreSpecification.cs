using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.Specification;

/// <summary>What every store promises. A store's test project inherits it.</summary>
public abstract class SessionStoreSpecification
{
    /// <summary>The store under test.</summary>
    protected abstract ISessionStore Store { get; }

    /// <summary>The same store's playthroughs.</summary>
    protected abstract IPlaythroughs Playthroughs { get; }

    /// <summary>The same data, opened by another process.</summary>
    protected abstract Task ReopenAsync();

    [Fact]
    public async Task An_opened_session_comes_back_as_it_was()
    {
        var opening = Samples.Opening("one");

        (await Store.OpenAsync(opening)).ShouldBeOfType<OpenOutcome.Opened>();
        await ReopenAsync();
        var stored = await Store.FindAsync("one");

        Same(stored!.Session, opening.Session);
        Same(stored.Position, opening.Position);
        stored.Position.Snapshot.Bytes.ToArray().ShouldBe("state 0"u8.ToArray());
        stored.Window.ShouldBeNull();
        (await Store.FindAsync("other")).ShouldBeNull();
    }

    [Fact]
    public async Task A_variant_is_given_once_and_told_with_the_turn_that_shows_it()
    {
        var first = Samples.Opening("one") with
        {
            Exposures = [Samples.Exposure("storm", 0), Samples.Exposure("calm", 0, "other")],
        };
        await Store.OpenAsync(first);
        await Store.OpenAsync(Samples.Opening("two"));
        await Store.OpenAsync(Samples.Opening("three", story: "elsewhere"));

        // The same viewer in another session, and in another story.
        var again = Samples.Commit("two", 1) with
        {
            Exposures = [Samples.Exposure("calm", 1)],
        };
        await Store.CommitAsync(again);
        await Store.CommitAsync(again);
        var apart = Samples.Commit("three", 1) with { Exposures = [Samples.Exposure("fog", 1)] };
        await Store.CommitAsync(apart);
        await ReopenAsync();

        (await Store.FindVariantAsync("story", "sea", "viewer")).ShouldBe("storm");
        (await Store.FindVariantAsync("story", "sea", "other")).ShouldBe("calm");
        (await Store.FindVariantAsync("elsewhere", "sea", "viewer")).ShouldBe("fog");
        (await Store.FindVariantAsync("story", "sea:2", "viewer")).ShouldBeNull();
        (await Store.FindVariantAsync("story", "sea", "nobody")).ShouldBeNull();
    }

    [Fact]
    public async Task A_variant_is_not_given_by_a_turn_that_was_not_stored()
    {
        await Store.OpenAsync(Samples.Opening("one"));

        var stale = Samples.Commit("one", 2) with { Exposures = [Samples.Exposure("storm", 2)] };
        (await Store.CommitAsync(stale)).ShouldBeOfType<CommitOutcome.Stale>();

        (await Store.FindVariantAsync("story", "sea", "viewer")).ShouldBeNull();
    }

    [Fact]
    public async Task The_same_opening_command_opens_once()
    {
        await Store.OpenAsync(Samples.Opening("one"));
        var twin = Samples.Opening("two") with { };
        twin = twin with
        {
            Session = twin.Session with { Key = Samples.Opening("one").Session.Key },
        };

        var again = await Store.OpenAsync(twin);

        var before = again.ShouldBeOfType<OpenOutcome.AlreadyOpened>();
        before.Session.Id.ShouldBe("one");
        Same(before.Reply.Position, Samples.Position(0));
        (await Store.FindAsync("two")).ShouldBeNull();
        (await Store.FindOpeningAsync(Samples.Hash("commandone")))!.Session.Id.ShouldBe("one");
        (await Store.FindOpeningAsync(Samples.Hash("never"))).ShouldBeNull();
    }

    [Fact]
    public async Task A_turn_is_stored_with_its_reply()
    {
        await Store.OpenAsync(Samples.Opening("one"));

        (
            await Store.CommitAsync(Samples.Commit("one", 1))
        ).ShouldBeOfType<CommitOutcome.Committed>();
        await ReopenAsync();

        (await Store.FindAsync("one"))!.Position.Turn.ShouldBe(1);
        Same(
            await Store.FindReplyAsync("one", Samples.Command(1)),
            new StoredReply("one", 1, Refused: false, Samples.Position(1))
        );
        (await Store.FindReplyAsync("one", "never")).ShouldBeNull();
    }

    [Fact]
    public async Task Turns_come_back_as_they_were_with_everything_drawn()
    {
        await Store.OpenAsync(Samples.Opening("one"));
        await Store.CommitAsync(Samples.Commit("one", 1));
        await Store.CommitAsync(
            Samples.Commit("one", 2) with
            {
                Turn = Samples.Turn(2, "choice") with { Draws = null },
            }
        );
        await Store.CommitAsync(Samples.Commit("one", 3) with { Turn = Samples.Move(3) });
        await ReopenAsync();

        Same(
            await Store.ReadTurnsAsync("one"),
            [
                Samples.Turn(0, null),
                Samples.Turn(1, "choice"),
                Samples.Turn(2, "choice") with
                {
                    Draws = null,
                },
                Samples.Move(3),
            ]
        );
        (await Store.ReadTurnsAsync("other")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_move_and_the_choice_after_it_are_stored_together_or_not_at_all()
    {
        await Store.OpenAsync(Samples.Opening("one"));
        var commit = Samples.Commit("one", 2) with
        {
            Moved = new MovedTurn(Samples.Move(1), Samples.Position(1)),
        };
        (
            await Store.CommitAsync(
                commit with
                {
                    Turn = Samples.Turn(5, "choice"),
                    Moved = new MovedTurn(Samples.Move(4), Samples.Position(4)),
                }
            )
        ).ShouldBe(new CommitOutcome.Stale(0));
        (await Store.ReadTurnsAsync("one")).Length.ShouldBe(1);

        (await Store.CommitAsync(commit)).ShouldBeOfType<CommitOutcome.Committed>();
        var again = await Store.CommitAsync(commit);

        again.ShouldBeOfType<CommitOutcome.AlreadyApplied>().Reply.Turn.ShouldBe(2);
        Same(await Store.FindTurnAsync("one", 1), Samples.Position(1));
        var stored = (await Store.FindAsync("one"))!;
        stored.Position.Turn.ShouldBe(2);
        stored.Session.Version.ShouldBe("v2");
        (await Store.ReadTurnsAsync("one"))
            .Select(turn => turn.Mode)
            .ShouldBe([null, ChoiceMode.Moved, ChoiceMode.TimeoutDefault]);
        (await AllAsync()).Single().Turns.Select(turn => turn.MovedTo).ShouldBe([null, 1, null]);
    }

    [Fact]
    public async Task A_command_without_a_turn_keeps_its_first_answer()
    {
        await Store.OpenAsync(Samples.Opening("one"));
        var expected = new StoredReply("one", 0, Refused: true, Samples.Position(0));

        Same(await Store.RefuseAsync("one", "c", 0), expected);
        await Store.CommitAsync(Samples.Commit("one", 1));
        var again = await Store.RefuseAsync("one", "c", 1);
        var later = await Store.CommitAsync(Samples.Commit("one", 2, "c"));

        Same(again, expected);
        Same(later.ShouldBeOfType<CommitOutcome.AlreadyApplied>().Reply, expected);
        Same(await Store.FindReplyAsync("one", "c"), expected);
    }

    [Fact]
    public async Task A_command_that_only_carried_its_session_over_is_kept_as_refused()
    {
        await Store.OpenAsync(Samples.Opening("one"));

        await Store.CommitAsync(
            Samples.Commit("one", 1) with
            {
                Turn = Samples.Move(1),
                Refused = true,
            }
        );

        (await Store.FindReplyAsync("one", Samples.Command(1)))!.Refused.ShouldBeTrue();
        (await Store.FindAsync("one"))!.Session.Version.ShouldBe("v2");
    }

    [Fact]
    public async Task A_way_back_is_a_turn_like_every_other()
    {
        await Store.OpenAsync(Samples.Opening("one"));
        await Store.CommitAsync(Samples.Commit("one", 1));
        var back = Samples.Turn(2, null) with { Mode = ChoiceMode.Rewound, BackTo = 0 };

        await Store.CommitAsync(Samples.Commit("one", 2) with { Turn = back });
        await ReopenAsync();

        (await Store.ReadTurnsAsync("one"))[2].BackTo.ShouldBe(0);
        (await AllAsync()).Single().Turns.Select(turn => turn.BackTo).ShouldBe([null, null, 0]);
    }

    [Fact]
    public async Task Every_turn_says_where_the_session_stood()
    {
        await Store.OpenAsync(Samples.Opening("one"));
        await Store.CommitAsync(Samples.Commit("one", 1));

        Same(await Store.FindTurnAsync("one", 0), Samples.Position(0));
        Same(await Store.FindTurnAsync("one", 1), Samples.Position(1));
        (await Store.FindTurnAsync("one", 2)).ShouldBeNull();
        (await Store.FindTurnAsync("other", 0)).ShouldBeNull();
    }

    [Fact]
    public async Task Sessions_kept_long_enough_are_removed_some_at_a_time()
    {
        foreach (var (id, minute) in new[] { ("done", 0), ("old", 1), ("older", 2), ("new", 90) })
        {
            await Store.OpenAsync(Samples.Opening(id, minute: minute));
        }
        await Store.CommitAsync(
            Samples.Commit("done", 1) with
            {
                Turn = Samples.Turn(1, "choice", "dawn"),
            }
        );
        await Store.RefuseAsync("old", "c", 0);
        await Store.AppendEventsAsync("old", [Samples.Event(0)]);
        var (finished, stale) = (Samples.Start, Samples.Start.AddHours(1));

        (await Store.SweepAsync(finished, stale, 1)).ShouldBe(["old"]);
        (await Store.SweepAsync(finished, stale, 10)).ShouldBe(["older"]);
        (await Store.SweepAsync(finished, stale, 10)).ShouldBeEmpty();
        (await Store.SweepAsync(null, null, 10)).ShouldBeEmpty();
        (await Store.SweepAsync(stale, null, 10)).ShouldBe(["done"]);

        (await Store.FindAsync("old")).ShouldBeNull();
        (await Store.ReadTurnsAsync("done")).ShouldBeEmpty();
        (await Store.FindReplyAsync("old", "c")).ShouldBeNull();
        (await Store.FindBeginningAsync("old", "pier")).ShouldBeNull();
        (await AllAsync()).ShouldHaveSingleItem().Session.ShouldBe("new");
    }

    [Fact]
    public async Task The_same_command_makes_one_turn_and_keeps_its_reply()
    {
        await Store.OpenAsync(Samples.Opening("one"));
        await Store.CommitAsync(Samples.Commit("one", 1));
        await Store.CommitAsync(Samples.Commit("one", 2));

        var again = await Store.CommitAsync(Samples.Commit("one", 1));
        var later = await Store.CommitAsync(Samples.Commit("one", 3, Samples.Command(1)));

        again.ShouldBeOfType<CommitOutcome.AlreadyApplied>().Reply.Turn.ShouldBe(1);
        later.ShouldBeOfType<CommitOutcome.AlreadyApplied>().Reply.Turn.ShouldBe(1);
        (await Store.FindAsync("one"))!.Position.Turn.ShouldBe(2);
    }

    [Fact]
    public async Task A_turn_from_elsewhere_is_stale_and_stores_nothing()
    {
        await Store.OpenAsync(Samples.Opening("one"));
        await Store.CommitAsync(Samples.Commit("one", 1));

        foreach (var turn in new[] { 1, 3, 7 })
        {
            var stale = await Store.CommitAsync(Samples.Commit("one", turn, "other"));
            stale.ShouldBe(new CommitOutcome.Stale(1));
        }
        (await Store.CommitAsync(Samples.Commit("none", 1))).ShouldBe(
            new CommitOutcome.Stale(null)
        );
        (await Store.FindReplyAsync("one", "other")).ShouldBeNull();
        (await AllAsync()).Single().Turns.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Of_two_commands_for_one_turn_one_wins()
    {
        await Store.OpenAsync(Samples.Opening("one"));

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(n => Store.CommitAsync(Samples.Commit("one", 1, $"c{n}")).AsTask())
        );

        outcomes.OfType<CommitOutcome.Committed>().Count().ShouldBe(1);
        outcomes.OfType<CommitOutcome.Stale>().Count().ShouldBe(39);
    }

    [Fact]
    public async Task Where_an_episode_last_began_is_found()
    {
        await Store.OpenAsync(Samples.Opening("one"));
        await Store.CommitAsync(Samples.Commit("one", 1));
        await Store.CommitAsync(Samples.Commit("one", 2));

        (await Store.FindBeginningAsync("one", "pier"))!.Turn.ShouldBe(0);
        var shed = await Store.FindBeginningAsync("one", "shed");
        shed!.Turn.ShouldBe(2);
        shed.Snapshot.Bytes.ToArray().ShouldBe("state 2"u8.ToArray());
        (await Store.FindBeginningAsync("one", "attic")).ShouldBeNull();
        (await Store.ReadBeginningsAsync("one"))
            .Select(begun => (begun.Episode, begun.Turn))
            .ShouldBe([("pier", 0), ("shed", 2)]);
    }

    [Fact]
    public async Task A_window_is_kept_for_the_current_turn_only()
    {
        await Store.OpenAsync(Samples.Opening("one"));
        var mark = new WindowMark(0, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(1));
        await Store.SaveWindowAsync("one", mark);
        await Store.SaveWindowAsync("one", mark with { Turn = 5, Held = TimeSpan.Zero });

        (await Store.FindAsync("one"))!.Window.ShouldBe(mark);
        await Store.CommitAsync(Samples.Commit("one", 1));
        (await Store.FindAsync("one"))!.Window.ShouldBeNull();
    }

    [Fact]
    public async Task Playthroughs_are_read_whole_in_order_and_never_mixed()
    {
        await Store.OpenAsync(Samples.Opening("late", minute: 9));
        await Store.OpenAsync(Samples.Opening("early", minute: 1));
        await Store.OpenAsync(Samples.Opening("synthetic", simulated: true));
        await Store.OpenAsync(Samples.Opening("elsewhere", story: "other"));
        await Store.CommitAsync(Samples.Commit("early", 1));
        await Store.MarkLeftAsync("early", Samples.Start.AddHours(1));

        var real = await AllAsync();

        real.Select(one => one.Session).ShouldBe(["early", "late"]);
        real[0].LeftAt.ShouldBe(Samples.Start.AddHours(1));
        real[0].Turns.Length.ShouldBe(2);
        real[0].Turns[1].ThinkSeconds.ShouldBe(2.5);
        real[0].Turns[1].Offered.ShouldBe(["a", "b~2"]);
        real[1].LeftAt.ShouldBeNull();
        (await Playthroughs.ReadAsync("story", simulated: true).ToListAsync())
            .ShouldHaveSingleItem()
            .Session.ShouldBe("synthetic");
    }

    [Fact]
    public async Task A_viewer_who_comes_back_has_not_left()
    {
        await Store.OpenAsync(Samples.Opening("one"));
        await Store.MarkLeftAsync("one", Samples.Start.AddHours(1));
        await Store.MarkSeenAsync("one", Samples.Start.AddHours(2));

        var session = (await Store.FindAsync("one"))!.Session;

        session.LeftAt.ShouldBeNull();
        session.SeenAt.ShouldBe(Samples.Start.AddHours(2));
    }

    [Fact]
    public async Task A_viewers_sessions_of_a_story_come_the_one_played_last_first()
    {
        SessionOpening OfAda(SessionOpening opening) =>
            opening with
            {
                Session = opening.Session with { Viewer = "ada" },
            };
        await Store.OpenAsync(OfAda(Samples.Opening("first", minute: 1)));
        await Store.OpenAsync(OfAda(Samples.Opening("second", minute: 2)));
        await Store.OpenAsync(OfAda(Samples.Opening("elsewhere", story: "other")));
        await Store.OpenAsync(OfAda(Samples.Opening("synthetic", simulated: true)));
        await Store.OpenAsync(OfAda(Samples.Opening("written", rehearsal: true)));
        await Store.OpenAsync(Samples.Opening("eve"));
        await Store.MarkSeenAsync("second", Samples.Start.AddHours(1));

        var before = await Store.RecentAsync("story", "ada", simulated: false, 9);
        await Store.MarkSeenAsync("first", Samples.Start.AddHours(2));

        before.ShouldBe(["second", "first"]);
        (await Store.RecentAsync("story", "ada", simulated: false, 1)).ShouldBe(["first"]);
        (await Store.RecentAsync("story", "ada", simulated: true, 9)).ShouldBe(["synthetic"]);
        (await Store.RecentAsync("story", "nobody", simulated: false, 9)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Endings_are_counted_by_session()
    {
        foreach (var (id, ending) in new[] { ("a", "dawn"), ("b", "dawn"), ("c", "night") })
        {
            await Store.OpenAsync(Samples.Opening(id));
            await Store.CommitAsync(
                Samples.Commit(id, 1) with
                {
                    Turn = Samples.Turn(1, "choice", ending),
                }
            );
        }

        // What the story's own writer plays is nobody's playthrough.
        await Store.OpenAsync(Samples.Opening("d", rehearsal: true));
        await Store.CommitAsync(
            Samples.Commit("d", 1) with
            {
                Turn = Samples.Turn(1, "choice", "dawn"),
            }
        );
        (await Store.FindAsync("d"))!.Session.Rehearsal.ShouldBeTrue();
        (await Store.FindAsync("a"))!.Session.Rehearsal.ShouldBeFalse();

        var counts = await Store.CountEndingsAsync("story", simulated: false);

        counts["dawn"].ShouldBe(2);
        counts["night"].ShouldBe(1);
        (await Store.CountEndingsAsync("story", simulated: true)).ShouldBeEmpty();
    }

    [Fact]
    public void Any_order_of_commands_leaves_turns_without_gap_or_twin()
    {
        var attempts = Gen.Choose(1, 6)
            .SelectMany(turn => Gen.Choose(0, 8).Select(command => (turn, command)))
            .ListOf();
        var run = 0;
        Prop.ForAll(
                attempts.ToArbitrary(),
                async story =>
                {
                    var session = $"any{run++}";
                    await Store.OpenAsync(Samples.Opening(session, story: session));
                    var committed = new Dictionary<string, int>(StringComparer.Ordinal);
                    foreach (var (turn, command) in story)
                    {
                        var name = $"c{command}";
                        switch (await Store.CommitAsync(Samples.Commit(session, turn, name)))
                        {
                            case CommitOutcome.Committed:
                                committed.Add(name, turn);
                                break;
                            case CommitOutcome.AlreadyApplied before:
                                before.Reply.Turn.ShouldBe(committed[name]);
                                break;
                            case CommitOutcome.Stale stale:
                                stale.Turn.ShouldBe(committed.Count);
                                turn.ShouldNotBe(committed.Count + 1);
                                break;
                        }
                    }
                    var turns = (
                        await Playthroughs.ReadAsync(session, simulated: false).SingleAsync()
                    ).Turns;
                    turns
                        .Select(turn => turn.Turn)
                        .ShouldBe(Enumerable.Range(0, committed.Count + 1));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    private async Task<List<Playthrough>> AllAsync() =>
        await Playthroughs.ReadAsync("story", simulated: false).ToListAsync();

    /// <summary>Records with memory in them are alike when they read alike.</summary>
    private static void Same<T>(T actual, T expected) =>
        JsonSerializer.Serialize(actual).ShouldBe(JsonSerializer.Serialize(expected));
}
