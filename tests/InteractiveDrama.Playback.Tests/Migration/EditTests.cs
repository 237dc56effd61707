using InteractiveDrama.Playback.Migration;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Migration;

/// <summary>The edits after which ink's own saves show one choice and play another, or throw.</summary>
public sealed class EditTests
{
    private const string Shop = """
        -> shop
        === shop
        In the shop. # id: shop_1
        * [A] # id: a
          You took A. # id: took_a
          -> shop
        * [B] # id: b
          You took B. # id: took_b
          -> shop
        * (c) [C] # id: c
          You took C. # id: took_c
          -> out
        === out
        Outside. # id: out_1
        * [Home] # id: home
          -> END
        """;

    private static string Edit(string from, string to) =>
        Shop.Replace(from, to, StringComparison.Ordinal);

    /// <summary>The edit, after which choices, what is offered then, and what is said when C is taken there.</summary>
    public static TheoryData<string, string> Edits =>
        new()
        {
            { "Fix text / add VAR", "VAR x = 1\n" + Edit("In the shop.", "Inside the shop.") },
            {
                "Insert a choice above",
                Edit("* [A] # id: a", "* [New] # id: new\n  -> shop\n* [A] # id: a")
            },
            {
                "Insert a labelled choice above the labelled one",
                Edit("* (c) [C]", "* (n) [New] # id: new\n  -> shop\n* (c) [C]")
            },
            {
                "Reorder labelled choices",
                Edit("* [A] # id: a\n  You took A. # id: took_a\n  -> shop\n", "")
                    .Replace(
                        "=== out",
                        "* (a) [A] # id: a\n  You took A. # id: took_a\n  -> shop\n=== out",
                        StringComparison.Ordinal
                    )
            },
            {
                "Rename a knot",
                Shop.Replace("-> shop", "-> store", StringComparison.Ordinal)
                    .Replace("=== shop", "=== store", StringComparison.Ordinal)
            },
        };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Every_choice_still_plays_what_it_says(string edit, string script)
    {
        var before = Compile(Shop);
        var after = Compile(script);
        foreach (var way in new string[][] { [], ["a"], ["b"], ["b", "a"] })
        {
            var played = Played.Play(before, 7, way);

            var carried = StoryMigration.Carry(after, played.Path);

            carried.Outcome.ShouldBe(CarryOutcome.Continued, edit);
            carried
                .Beat!.Choices.Select(c => c.Id)
                .Where(id => id != "new")
                .ShouldBe(played.Beat.Choices.Select(c => c.Id), ignoreOrder: true);
            foreach (var choice in carried.Beat.Choices.Where(c => c.Id != "new"))
            {
                after
                    .Choose(carried.Position!, choice.Id)
                    .Beat.Lines[0]
                    .Text.Trim()
                    .ShouldBe($"You took {choice.Text}.");
            }
        }
    }

    [Fact]
    public void A_once_only_choice_that_was_taken_is_not_offered_again_below_a_new_one()
    {
        var played = Played.Play(Compile(Shop), 7, "a");
        var after = Compile(Edit("* [A] # id: a", "* [New] # id: new\n  -> shop\n* [A] # id: a"));

        StoryMigration
            .Carry(after, played.Path)
            .Beat!.Choices.Select(c => c.Id)
            .ShouldBe(["new", "b", "c"]);
    }

    [Fact]
    public void Where_the_target_is_deleted_the_session_stands_before_the_choice_that_led_there()
    {
        var played = Played.Play(Compile(Shop), 7, "a", "c");
        var after = Compile(
            Edit("* (c) [C] # id: c\n  You took C. # id: took_c\n  -> out\n", "")
                .Replace(
                    "=== out\nOutside. # id: out_1\n* [Home] # id: home\n  -> END",
                    "",
                    StringComparison.Ordinal
                )
        );

        var carried = StoryMigration.Carry(after, played.Path);

        (carried.Outcome, carried.Steps, carried.Lost).ShouldBe((CarryOutcome.ChoiceGone, 1, "c"));
        carried.Beat!.Id.ShouldBe("shop");
        carried.Beat.Choices.Select(c => c.Id).ShouldBe(["b"]);
    }

    [Fact]
    public void The_second_of_one_id_is_taken_again_as_the_second()
    {
        const string thread =
            "-> top\n=== top\n<- t(\"one\")\n<- t(\"two\")\n-> DONE\n=== t(x)\n* [Take {x}] # id: take\n  Took {x}.\n  -> more\n=== more\n+ [On] # id: on\n  -> END\n";
        var played = Played.Play(Compile(thread), 7, "take~2");
        var after = Compile(
            thread.Replace(
                "-> DONE",
                "* [New] # id: new\n  -> more\n-> DONE",
                StringComparison.Ordinal
            )
        );

        var carried = StoryMigration.Carry(after, played.Path);

        carried.Steps.ShouldBe(1);
        carried.Beat!.Lines[0].Text.Trim().ShouldBe("Took two.");
    }

    [Fact]
    public void A_step_that_fails_now_leaves_the_session_before_it()
    {
        var played = Played.Play(Compile(Shop), 7, "c");
        var after = Compile("VAR zero = 0\n" + Edit("You took C.", "You took {1 / zero}."));

        var carried = StoryMigration.Carry(after, played.Path);

        (carried.Outcome, carried.Steps, carried.Lost).ShouldBe((CarryOutcome.StepFailed, 0, "c"));
        carried.Beat!.Id.ShouldBe("shop");
    }

    [Fact]
    public void An_episode_that_is_gone_leads_to_the_beginning_and_an_ended_story_stays_so()
    {
        const string two =
            "-> one\n=== one\n# episode: 1 One\nOne. # id: one_1\n* [Go] # id: go\n  -> two\n=== two\n# episode: 2 Two\nTwo. # id: two_1\n* [End] # id: end\n  -> END\n";
        var before = Compile(two);
        var played = Played.Play(before, 7, _ => null, "two");
        var after = Compile(two.Replace("two", "three", StringComparison.Ordinal));

        var carried = StoryMigration.Carry(after, played.Path);
        (carried.Outcome, carried.Beat!.Id).ShouldBe((CarryOutcome.EpisodeGone, "one"));

        var ended = StoryMigration.Carry(after, played.Path with { HasEnded = true });
        (ended.Outcome, ended.Position).ShouldBe((CarryOutcome.Ended, null));
    }

    private static StoryPlayer Compile(string script) => new(TestStory.Compile(script));
}
