using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Projects;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Scheduling;

public sealed class BeatNeedsTests
{
    [Fact]
    public void A_voice_is_made_to_fit_the_card_and_stays_good_when_the_card_changes()
    {
        var before = Voice("old man, grey beard");
        before.Speech!.Look.ShouldBe("old man, grey beard");
        var after = Voice("old man, grey beard, new coat");
        after.Speech!.Look.ShouldNotBe(before.Speech.Look);
        after.ContentHash.ShouldBe(before.ContentHash);
    }

    private static MediaNeed Voice(string look) =>
        new BeatNeeds(
            "ferry",
            new StoryLook
            {
                Cast = ImmutableDictionary<string, CastMember>.Empty.Add(
                    "jon",
                    new CastMember("jon", "Jon", look, null, [], Human: false)
                ),
            }
        ).Voice(new BeatLine("pier_001", ["pier_001"], "", "jon", null, "Late.", []), "en")!;
}
