using InteractiveDrama.Exploration.Ways;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Exploration.Tests.Ways;

public class WayFinderTests
{
    private const int Seed = 7;

    private const string Script = """
        VAR key = false
        -> hall
        === hall ===
        The hall. #id: hall
        + [Take the key] #id: take
          ~ key = true
          -> hall
        * {key} [Open the door] #id: open
          -> attic
        * [Leave] #id: leave
          Gone. #id: gone
          -> END
        === attic ===
        Dust. #id: dust
        * [Look closer] #id: look
          A letter. #id: letter
          -> END
        === cellar ===
        Nobody comes here. #id: cellar
        -> END
        """;

    private static PlayableWay? To(StoryPackage story, int line) =>
        new WayFinder(story).To("main.ink", line, Seed, TimeSpan.FromMinutes(1));

    [Theory]
    [InlineData(4, "hall", "")]
    [InlineData(5, "take", "")]
    [InlineData(8, "open", "take")]
    [InlineData(11, "gone", "leave")]
    [InlineData(14, "dust", "take,open")]
    [InlineData(16, "letter", "take,open,look")]
    public void The_shortest_way_leads_to_the_line(int line, string id, string choices)
    {
        var way = To(TestStory.Compile(Script), line);
        way.ShouldNotBeNull();
        way.Id.ShouldBe(id);
        string.Join(',', way.Choices).ShouldBe(choices);
    }

    [Theory]
    [InlineData(3, "hall")]
    [InlineData(6, "open")]
    [InlineData(13, "dust")]
    public void A_line_without_content_leads_to_the_next_that_has_any(int line, string id) =>
        To(TestStory.Compile(Script), line)!.Id.ShouldBe(id);

    [Fact]
    public void There_is_no_way_to_what_nothing_leads_to() =>
        To(TestStory.Compile(Script), 19).ShouldBeNull();

    [Fact]
    public void A_session_with_the_seed_comes_where_the_way_leads()
    {
        var story = TestStory.Compile(
            """
            -> start_here
            === start_here ===
            {RANDOM(1, 3):
            - 1: One. #id: one
            - 2: Two. #id: two
            - else: Three. #id: three
            }
            + [Again] #id: again
              -> start_here
            """
        );
        for (var line = 4; line <= 6; line++)
        {
            var way = To(story, line)!;
            var player = new StoryPlayer(story);
            var step = player.Start(null, Seed);
            foreach (var choice in way.Choices)
                step = player.Choose(step.Snapshot!, choice);
            step.Beat.Lines.ShouldContain(l => l.Id == way.Id);
        }
    }

    [Fact]
    public void Time_is_bounded() =>
        new WayFinder(TestStory.Compile(Script))
            .To("main.ink", 16, Seed, TimeSpan.Zero)
            .ShouldBeNull();
}
