using InteractiveDrama.Stories.Diagnostics;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Exploration.Tests.Diagnostics;

/// <summary>A good story has no findings; each thing that can go wrong with one is found, and by the right code.</summary>
public class MutationTests
{
    private const string Good = """
        VAR has_ticket = false
        VAR coins = 2
        -> pier

        === pier ===
        # episode: 1 The Pier
        The last ferry is leaving. You have {coins} coins.
        <- weather
        + {not has_ticket and coins > 1} [Buy a ticket]
            ~ has_ticket = true
            ~ pay(1)
            The clerk nods.
            -> pier
        + [Board] # timed: 8s
            -> gate
        + [Stay] # default
            -> stay

        = stay
        You stay. The sun comes up. # ending: dawn
        -> END

        === weather ===
        + [Look at the sky] It clears.
            -> pier

        === gate ===
        The guard holds out a hand.
        {
        - has_ticket: -> ferry
        - else: -> bribe
        }

        === bribe ===
        ~ temp offered = 1
        * [Offer a coin]
            ~ pay(offered)
            {coins} left.
            -> ferry
        * [Give up]
            -> pier.stay

        === ferry ===
        -> crossing ->
        The lights grow small. # ending: ferry
        -> END

        === crossing ===
        The sea is calm.
        ->->

        === function pay(price) ===
        ~ coins = coins - price
        """;

    public static TheoryData<string, string, string, string> Mutations =>
        new()
        {
            // What went wrong, what was there, what is there now, and the code that says so.
            { "divert deleted", "The clerk nods.\n    -> pier", "The clerk nods.", Codes.DeadEnd },
            {
                "divert deleted in a choice",
                "# timed: 8s\n    -> gate",
                "# timed: 8s",
                Codes.DeadEnd
            },
            { "divert to what is not there", "-> gate", "-> gates", Codes.InkError },
            {
                "knot orphaned",
                "# timed: 8s\n    -> gate",
                "# timed: 8s\n    -> ferry",
                Codes.UnreachableFlow
            },
            { "thread deleted", "<- weather\n", "", Codes.UnreachableFlow },
            { "tunnel deleted", "-> crossing ->\n", "", Codes.UnreachableFlow },
            { "return of a tunnel deleted", "calm.\n->->", "calm.", Codes.DeadEnd },
            { "tunnel that never returns", "calm.\n->->", "calm.\n-> END", Codes.UnreachableLine },
            { "END deleted", "dawn\n-> END", "dawn", Codes.DeadEnd },
            {
                "END before the choices",
                "<- weather\n",
                "<- weather\n-> END\n",
                Codes.SwallowedChoices
            },
            { "divert instead of END", "dawn\n-> END", "dawn\n-> pier", Codes.EndingGoesOn },
            {
                "ending named too early",
                "holds out a hand.",
                "holds out a hand. # ending: early",
                Codes.EndingGoesOn
            },
            { "guard inverted", "not has_ticket and", "has_ticket and", Codes.NeverReached },
            {
                "guard of a branch too strict",
                "- has_ticket: -> ferry\n- else:",
                "- coins > -9: -> ferry\n- else:",
                Codes.NeverReached
            },
            { "flag never set", "    ~ has_ticket = true\n", "", Codes.FlagNeverSet },
            { "else deleted", "- else: -> bribe\n", "", Codes.DeadEnd },
            {
                "choices guarded, nothing to fall back on",
                "* [Offer a coin]\n    ~ pay(offered)\n    {coins} left.\n    -> ferry\n* [Give up]",
                "~ offered = coins\n* {offered < 2} [Give up]",
                Codes.NoChoiceLeft
            },
            {
                "choices for once that lead back",
                "    {coins} left.\n    -> ferry\n* [Give up]\n    -> pier.stay",
                "    {coins} left.\n    -> bribe\n* [Wait]\n    -> bribe",
                Codes.NoChoiceLeft
            },
            {
                "choices that lead back for ever",
                "# ending: dawn\n-> END",
                "\n+ [Wait] -> stay\n+ [Wait longer] -> stay",
                Codes.Trap
            },
            {
                "loop without a choice",
                "The guard holds out a hand.\n",
                "The guard holds out a hand.\n-> gate\n",
                Codes.EndlessLoop
            },
            {
                "loop that never ends from some state",
                "The guard holds out a hand.\n",
                "- (wait) The guard holds out a hand.\n{has_ticket: -> wait}\n",
                Codes.EndlessLoop
            },
            { "default removed", "+ [Stay] # default", "+ [Stay]", Codes.TimedWithoutDefault },
            {
                "default for once",
                "+ [Stay] # default\n    -> stay",
                "* [Stay] # default\n    -> pier\n+ [Leave] -> stay",
                Codes.DefaultNotOffered
            },
            {
                "temp in a branch",
                "~ temp offered = 1\n",
                "{coins > 1:\n    ~ temp offered = 1\n}\n",
                Codes.UnsetTemp
            },
            {
                "division by what comes to nothing",
                "{coins} left.",
                "{6 / (coins - 1)} left.",
                Codes.RuntimeError
            },
            { "call deleted", "    ~ pay(1)\n", "    ~ coins = 1\n", "" },
            { "reading of a variable deleted", "You have {coins} coins.", "You have some.", "" },
        };

    private static IEnumerable<string> Codes4(string ink) =>
        Found
            .Of(ink)
            .Findings.Where(f => f.Finding.Severity != Severity.Info)
            .Select(f => f.Finding.Code)
            .Distinct();

    [Fact]
    public void The_good_story_has_no_findings() => Found.Words(Found.Of(Good)).ShouldBe("");

    [Theory]
    [MemberData(nameof(Mutations))]
    public void What_goes_wrong_is_found(string what, string there, string now, string code)
    {
        var ink = Good.ReplaceLineEndings("\n");
        ink.ShouldContain(there, customMessage: what);
        var mutant = ink.Replace(there, now, StringComparison.Ordinal);
        if (code.Length == 0)
            Codes4(mutant).ShouldBeEmpty(what);
        else
            Codes4(mutant).ShouldContain(code, what);
    }
}
