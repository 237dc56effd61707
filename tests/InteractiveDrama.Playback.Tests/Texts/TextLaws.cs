using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Playback.Tests.Oracle;
using InteractiveDrama.Playback.Texts;
using InteractiveDrama.Stories;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Texts;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Texts;

/// <summary>What a viewer reads is made of the texts the compiler listed, in every language.</summary>
public class TextLaws
{
    public static TheoryData<string> Bundled =>
        [.. Repository.Stories.Select(s => Path.GetFileName(s)!)];

    public static TheoryData<int> Written => [.. Enumerable.Range(0, Tests.Stories.All.Count())];

    [Theory]
    [MemberData(nameof(Bundled))]
    public void Bundled_stories_are_made_of_their_texts(string story)
    {
        var tally = new Tally(StoryLoader.Load(Repository.Story(story)).Package!);
        for (var seed = 0; seed < 40; seed++)
            tally.Walk(null, seed, 60);
        tally.Strange.ShouldBeEmpty();
        tally.Missing.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Stories_of_these_tests_are_made_of_their_texts(int story)
    {
        var tally = new Tally(
            TestStory.Compile(Tests.Stories.All.ElementAt(story), TestStory.Cast)
        );
        for (var seed = 0; seed < 40; seed++)
            tally.Walk(null, seed, 30);
        tally.Strange.ShouldBeEmpty();
        tally.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Stories_made_at_random_read_the_same_through_their_texts()
    {
        var (shown, missing) = (0, 0);
        Prop.ForAll(
                OracleCase.Any,
                made =>
                {
                    if (TestStory.Check(made.Ink).Package is not { } package)
                        return;
                    var tally = new Tally(package);
                    for (var seed = 0; seed < 3; seed++)
                        tally.Walk(null, seed, 12);
                    tally.Strange.ShouldBeEmpty(made.Ink);
                    shown += tally.Shown;
                    missing += tally.Missing.Count;
                }
            )
            .Check(Cases.Of(60));
        shown.ShouldBeGreaterThan(500);
        ((double)missing / shown).ShouldBeLessThan(0.05);
    }

    [Theory]
    [MemberData(nameof(Bundled))]
    public void Every_way_a_text_reads_renders_in_every_locale(string story)
    {
        var package = StoryLoader.Load(Repository.Story(story)).Package!;
        var locales = new StoryLocales(package);
        foreach (var locale in locales.Names.Skip(1).Append("en-x-pseudo"))
        {
            var renderer = locales.Renderer(locale).ShouldNotBeNull();
            foreach (var unit in package.Parts.Texts.Units.Where(u => u.Kind != TextKind.Name))
            {
                var slots = TextTemplate.Parse(unit.Source).Slots.Length;
                var marks = Enumerable.Range(0, slots).Select(i => $"<{i}>").ToList();
                var text = renderer
                    .Render(
                        Shown(
                            new TextUse(
                                unit.Id,
                                null,
                                [.. marks.Select(m => ImmutableArray.Create(TextUse.Of(m)))]
                            ),
                            unit
                        )
                    )
                    .Lines[0]
                    .Text;
                text.ShouldNotBeNullOrWhiteSpace();
                foreach (var mark in marks)
                    text.ShouldContain(mark, customMessage: $"{unit.Id} in {locale}");
                text.ShouldNotContain("{0}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Bundled))]
    public void A_locale_changes_what_is_read_and_nothing_else(string story)
    {
        var package = StoryLoader.Load(Repository.Story(story)).Package!;
        var player = new StoryPlayer(package);
        var renderer = new StoryLocales(package).Renderer("en-x-pseudo")!;
        var random = new Random(5);
        var move = player.Begin(null, 5);
        for (var i = 0; i < 40; i++)
        {
            var shown = renderer.Render(move.Beat);
            shown
                .Lines.Select(l => (l.Id, l.Raw, l.Speaker, l.Mood, l.Variant))
                .ShouldBe(move.Beat.Lines.Select(l => (l.Id, l.Raw, l.Speaker, l.Mood, l.Variant)));
            shown
                .Choices.Select(c => (c.Id, c.Index))
                .ShouldBe(move.Beat.Choices.Select(c => (c.Id, c.Index)));
            (shown with { Lines = move.Beat.Lines, Choices = move.Beat.Choices }).ShouldBe(
                move.Beat
            );
            if (move.Position is not { } at || move.Beat.Choices.IsEmpty)
                break;
            move = player.Choose(at, shown.Choices[random.Next(shown.Choices.Length)].Id);
        }
    }

    [Fact]
    public void A_locale_falls_back_to_wider_ones_and_then_to_the_storys_own()
    {
        var package = TestStory.Compile(
            "One. # id: one\nTwo. # id: two\nThree. # id: three\n-> END"
        );
        var locales = new StoryLocales(
            new StoryPackage(
                package.Parts with
                {
                    Locales =
                    [
                        Locale("zh", ("one", "一。"), ("two", "二。")),
                        Locale("zh-Hant", ("one", "壹。")),
                    ],
                }
            )
        );

        locales.Names.ShouldBe(["en", "zh", "zh-Hant"]);
        locales.Nearest("zh-hant-tw").ShouldBe("zh-Hant");
        locales.Nearest("zh-SG").ShouldBe("zh");
        locales.Nearest("fr").ShouldBe("en");
        locales.Renderer("en-GB").ShouldBeNull();
        var beat = new StoryPlayer(package).Begin(null, 1).Beat;
        locales
            .Renderer("zh-Hant-TW")!
            .Render(beat)
            .Lines.Select(l => l.Text)
            .ShouldBe(["壹。", "二。", "Three."]);
    }

    [Fact]
    public void Who_speaks_is_read_off_a_translation_with_full_width_signs()
    {
        var package = TestStory.Compile(
            "VAR who = \"Mei\"\n{who} (afraid): You came. # id: one\n-> END",
            TestStory.Cast
        );
        var locales = new StoryLocales(
            new StoryPackage(
                package.Parts with
                {
                    Locales = [Locale("zh", ("one", "{0}（害怕）：你来了。"))],
                }
            )
        );
        var line = locales
            .Renderer("zh")!
            .Render(new StoryPlayer(package).Begin(null, 1).Beat)
            .Lines.ShouldHaveSingleItem();
        line.Speaker.ShouldBe("mei");
        line.Text.ShouldBe("你来了。");
    }

    [Fact]
    public void A_line_with_alternatives_has_a_variant_for_each_way()
    {
        var package = TestStory.Compile(
            "-> loop\n== loop\nMei: {It rains|It pours}, {loop} times. # id: rain\n+ [Again] # id: again\n-> loop",
            TestStory.Cast
        );
        package
            .Texts.Of("rain")
            .Select(u => (u.Id, u.Source, u.Speaker))
            .ShouldBe([
                ("rain.a", "It rains, {0} times.", "mei"),
                ("rain.b", "It pours, {0} times.", "mei"),
            ]);
        var player = new StoryPlayer(package);
        var first = player.Begin(null, 1);
        first.Beat.Lines[0].Variant.ShouldBe("rain.a");
        var second = player.Choose(first.Position!, "again");
        second.Beat.Lines[0].Variant.ShouldBe("rain.b");
        second.Beat.Lines[0].Id.ShouldBe("rain");
    }

    private static LocalePart Locale(string name, params (string Id, string Text)[] texts) =>
        new(
            name,
            null,
            texts.ToImmutableSortedDictionary(t => t.Id, t => t.Text, StringComparer.Ordinal)
        );

    private static Beat Shown(TextUse use, TextUnit unit) =>
        new()
        {
            Id = "beat",
            Stop = BeatStop.Ending,
            Episode = null,
            Lines =
            [
                new BeatLine(unit.Owner, [unit.Owner], "", unit.Speaker, unit.Mood, "source", [])
                {
                    Texts = [use],
                },
            ],
            Shots = [],
            Choices = [],
            WindowSeconds = null,
            DefaultChoice = null,
            EpisodeChanges = [],
            Ending = null,
            Errors = [],
        };

    private sealed class Tally(StoryPackage package)
    {
        private readonly StoryPlayer player = new(package);
        private readonly LocaleRenderer same = new(package, unit => unit.Source);

        public int Shown { get; private set; }

        /// <summary>What reads otherwise through its texts.</summary>
        public List<string> Strange { get; } = [];

        /// <summary>What is in no text.</summary>
        public List<string> Missing { get; } = [];

        public void Walk(string? episode, int seed, int most)
        {
            var random = new Random(seed);
            var move = player.Begin(episode, seed);
            Look(move.Beat);
            for (
                var i = 0;
                i < most && move.Position is { } at && move.Beat.Choices.Length > 0;
                i++
            )
            {
                move = player.Choose(
                    at,
                    move.Beat.Choices[random.Next(move.Beat.Choices.Length)].Id
                );
                Look(move.Beat);
            }
        }

        private void Look(Beat beat)
        {
            var rendered = same.Render(beat);
            foreach (var (line, other) in beat.Lines.Zip(rendered.Lines))
                Compare(line.Text, other.Text, line.Texts.IsEmpty, $"{line.Id} {line.Raw}");
            foreach (var (choice, other) in beat.Choices.Zip(rendered.Choices))
                Compare(choice.Text, other.Text, choice.Texts.IsEmpty, choice.Id);
        }

        private void Compare(string text, string other, bool none, string what)
        {
            // A text of values alone has nothing to translate.
            if (!text.Any(char.IsLetter))
                return;
            Shown++;
            if (none)
                Missing.Add(what);
            else if (Blanks.Tidy(text) != other)
                Strange.Add($"{what}: '{text}' reads '{other}'");
        }
    }
}
