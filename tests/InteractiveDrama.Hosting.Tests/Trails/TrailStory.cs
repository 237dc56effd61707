using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Protocol;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Hosting.Tests.Trails;

/// <summary>Three episodes, the last behind a gate; a timed decision, one the story takes by itself, two endings.</summary>
internal static class TrailStory
{
    public const string Script = """
        -> one
        === one
        # episode: 1 The Fork
        Night falls.
        Which way?
        * [Left] # id: left
          Left it is.
        * [Right] # id: right
          Right it is.
        - A gate.
        * [Open it] # id: open # timed: 8s # default
          -> two
        * [Turn round] # id: round
          -> two
        === two
        # episode: 2 The Wood
        The wood.
        * [A raven] # id: raven # auto: 1
          A raven calls.
        - Rest here?
        * [Rest] # id: rest
          # ending: asleep
          You sleep.
          -> END
        * [Climb on] # id: climb
          -> three
        === three
        # episode: 3 The Summit
        # gate: season
        The summit.
        * [Look back] # id: back
          # ending: awake
          The sea, far below.
          -> END
        """;

    public static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };

    /// <summary>Lets viewers of the story go back by a rule.</summary>
    public static Action<DramaOptions> Rewind(RewindRule rule) =>
        options =>
        {
            var story = options.Stories[0];
            var parts = story.Package.Parts;
            options.Stories[0] = new PublishedStory(
                story.Id,
                new StoryPackage(parts with { Settings = parts.Settings with { Rewind = rule } })
            );
        };
}
