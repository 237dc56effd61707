using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Recordings;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Recordings;

public class WalkFormTests
{
    private const string Written = """
        # She goes.
        walk: 1
        seed: 7

        @ pier
        draw pier_001 shuffle 1 of 3
        - pier_001 [mei, very afraid] You came.
        - pier_002 \[It] rains.
        ? go Go.
        ? "to stay" [mei] Stay.
        > go 0

        @ gone
        - pier_003 She goes.
        ending: gone

        """;

    // Whatever a string can hold, quotes, brackets, line ends and halves of characters among it.
    private static readonly Gen<string> Texts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(t => t ?? ""),
        Gen.Elements(
                "a",
                " ",
                "\n",
                "\r",
                "\t",
                "\\",
                "\"",
                "[",
                "]",
                ",",
                ":",
                "#",
                "\u2028",
                "\uD83D",
                "\uDE00",
                "😀",
                "\uFEFF",
                "u0041",
                "> ",
                "@"
            )
            .ListOf()
            .Select(string.Concat)
    );

    private static readonly Gen<string?> Maybe = Gen.OneOf(
        Gen.Constant<string?>(null),
        Texts.Select(t => (string?)t)
    );

    private static readonly Gen<RecordedText> Spoken =
        from id in Texts
        from speaker in Maybe
        from mood in Maybe
        from text in Texts
        select new RecordedText(id, speaker, speaker is null ? null : mood, text);

    private static readonly Gen<RecordedTurn> Turns =
        from beat in Texts
        from stop in Gen.Elements(Enum.GetValues<BeatStop>())
        from draws in (
            from source in Texts
            from kind in Gen.Elements(Enum.GetValues<DrawKind>())
            from value in Gen.Choose(-1000, 1000)
            from outcomes in Gen.Choose(1, 1000)
            select new Draw(source, kind, value, outcomes)
        ).ListOf()
        from lines in Spoken.ListOf()
        from first in Spoken
        from more in Spoken.ListOf()
        from ending in Texts
        from errors in Texts.ListOf()
        select new RecordedTurn
        {
            Beat = beat,
            Stop = stop,
            Draws = [.. draws],
            Lines = [.. lines],
            Choices = stop == BeatStop.Decision ? [first, .. more] : [],
            Ending = stop == BeatStop.Ending ? ending : null,
            Errors = stop == BeatStop.Failed ? [.. errors] : [],
        };

    private static readonly Arbitrary<RecordedWalk> Walks = (
        from notes in Texts.Where(t => t == t.TrimStart(' ')).ListOf()
        from episode in Maybe
        from seed in Gen.Choose(0, int.MaxValue)
        from before in Turns.Where(t => t.Stop == BeatStop.Decision).ListOf()
        from index in Gen.Choose(0, 9)
        from last in Turns
        select new RecordedWalk
        {
            Notes = [.. notes],
            Episode = episode,
            Seed = seed,
            Turns =
            [
                .. before.Select(t => t with { Taken = new TakenChoice(t.Choices[0].Id, index) }),
                last,
            ],
        }
    ).ToArbitrary();

    [Fact]
    public void What_is_written_is_read_back() =>
        Prop.ForAll(
                Walks,
                walk =>
                {
                    var text = WalkForm.Write(walk);
                    var read = WalkForm.Read(text.Replace("\n", "\r\n"));
                    Shown(read).ShouldBe(Shown(walk));
                    WalkForm.Write(read).ShouldBe(text);
                }
            )
            .Check(Cases.Of(300));

    [Fact]
    public void A_walk_is_written_for_people()
    {
        var walk = WalkForm.Read(Written);
        WalkForm.Write(walk).ShouldBe(Written.ReplaceLineEndings("\n"));
        walk.Notes.ShouldBe(["She goes."]);
        walk.Turns[0].Draws.ShouldBe([new Draw("pier_001", DrawKind.Shuffle, 1, 3)]);
        walk.Turns[0]
            .Lines.ShouldBe([
                new RecordedText("pier_001", "mei", "very afraid", "You came."),
                new RecordedText("pier_002", null, null, "[It] rains."),
            ]);
        walk.Turns[0].Choices[1].ShouldBe(new RecordedText("to stay", "mei", null, "Stay."));
        walk.Turns[0].Taken.ShouldBe(new TakenChoice("go", 0));
        walk.Ending.ShouldBe("gone");
    }

    [Theory]
    [InlineData("", 1, "'walk: 1'")]
    [InlineData("ending: gone\n0\n1", 1, "'walk: 1'")]
    [InlineData("walk: 2", 1, "form 2")]
    [InlineData("walk: 1\nseed: -1", 2, "no seed")]
    [InlineData("walk: 1\ncolour: red", 2, "colour")]
    [InlineData("walk: 1\n", 2, "no beat")]
    [InlineData("walk: 1\n@ a", 2, "neither offers")]
    [InlineData("walk: 1\n@ a\n? go Go\n> go 0", 4, "what came then")]
    [InlineData("walk: 1\n@ a\n? go Go\n@ b\nending: b", 5, "what was chosen before 'b'")]
    [InlineData("walk: 1\n@ a\n? go Go\n> go one", 4, "no whole number")]
    [InlineData("walk: 1\n@ a\n- x [mei You came.", 3, "bracket")]
    [InlineData("walk: 1\n@ a\n- \"x You came.", 3, "quote")]
    [InlineData("walk: 1\n@ a\n- x \\u12", 3, "backslash")]
    [InlineData("walk: 1\n@ a\n- x y\\", 3, "backslash")]
    [InlineData("walk: 1\n@ a\ndraw x dice 1 of 6", 3, "dice")]
    [InlineData("walk: 1\n@ a\nending: a\n> go 0\n@ b\nending: b", 5, "nothing can be chosen")]
    public void What_is_no_walk_is_refused_with_its_line(string text, int line, string says)
    {
        var refused = Should.Throw<WalkFormException>(() => WalkForm.Read(text));
        refused.Line.ShouldBe(line);
        refused.Message.ShouldContain(says);
    }

    [Fact]
    public void Any_text_is_read_or_refused() =>
        Prop.ForAll(
                (
                    from lines in Gen.Elements(
                            "walk: 1",
                            "seed: 3",
                            "@ a",
                            "- x [y, z] t",
                            "- \"",
                            "? go [",
                            "> go 0",
                            "draw a shuffle 1 of 2",
                            "ending: e",
                            "dead end",
                            "failed",
                            "error: \\u00",
                            "episode:",
                            "# n"
                        )
                        .ListOf()
                    from odd in Texts
                    select string.Join('\n', lines) + odd
                ).ToArbitrary(),
                text =>
                {
                    try
                    {
                        WalkForm.Read(text);
                    }
                    catch (WalkFormException e)
                    {
                        e.Line.ShouldBeGreaterThan(0);
                    }
                }
            )
            .Check(Cases.Of(500));

    private static string Shown(RecordedWalk walk) =>
        string.Join(
            '\n',
            walk.Turns.Select(t =>
                $"{t with { Draws = [], Lines = [], Choices = [], Errors = [] }}|{string.Join('|', t.Draws)}|{string.Join('|', t.Lines)}|{string.Join('|', t.Choices)}|{string.Join('|', t.Errors)}"
            )
        ) + $"|{string.Join('|', walk.Notes)}|{walk.Episode}|{walk.Seed}";
}
