using InteractiveDrama.Stories;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Exploration.Tests.Search;

public class LargeStoryTests
{
    [Fact]
    public void A_published_story_is_explored_whole_when_it_is_there()
    {
        var file = Path.Combine(Repository.Root, "../shared/data/the-intercept/TheIntercept.ink");
        if (!File.Exists(file))
            return;
        var package = StoryLoader.Load(file).Package!;
        var result = new Explorer(ExploredStory.Of(package), Explored.Quick).Explore();
        result.IsExhaustive.ShouldBeTrue();
        result.Errors.ShouldBeEmpty();
        result.DeadEnds.ShouldBeEmpty();
        result.Endings.Length.ShouldBeGreaterThanOrEqualTo(4);
        foreach (var ending in result.Endings)
            Explored.Replay(package, ending.Witness).Beat.Ending.ShouldBe(ending.Id);
    }
}
