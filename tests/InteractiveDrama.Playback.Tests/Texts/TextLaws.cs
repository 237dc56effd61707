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
