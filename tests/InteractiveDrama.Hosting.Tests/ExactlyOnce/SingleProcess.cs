using System.Collections.Immutable;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using Shouldly;

namespace InteractiveDrama.Hosting.Tests.ExactlyOnce;

/// <summary>The same choices without a server: what every session has to equal.</summary>
internal static class SingleProcess
{
    /// <summary>Holds what is stored of a session to the same choices, played here.</summary>
    /// <param name="story">The story.</param>
    /// <param name="played">What its viewer knows.</param>
    /// <param name="store">Where it is stored.</param>
    /// <returns>Its turns.</returns>
    public static async Task<ImmutableArray<TurnRecord>> HoldAsync(
        PublishedStory story,
        PlayedSession played,
        ISessionStore store
    )
    {
        var who = $"session {played.Id}";
        var stored = (await store.FindAsync(played.Id)).ShouldNotBeNull(who);
        var turns = await store.ReadTurnsAsync(played.Id);
        turns.Select(turn => turn.Turn).ShouldBe(Enumerable.Range(0, turns.Length), who);
        var commands = played.Choices.Select(choice => choice.Command).ToList();
        // What was never answered may have been stored, and nothing else may.
        if (played.Unanswered is { } open && turns.Length == commands.Count + 2)
        {
            commands.Add(open);
        }
        turns.Skip(1).Select(turn => turn.Via).ShouldBe(commands.Select(c => c.ChoiceId), who);

        var step = story.Player.Start(null, stored.Session.Seed);
        Same(turns[0], step, who);
        Seen(played.Opened, step, who);
        for (var i = 0; i < commands.Count; i++)
        {
            step = story.Player.Choose(step.Snapshot!, commands[i].ChoiceId!);
            Same(turns[i + 1], step, who);
            if (i < played.Choices.Count)
            {
                Seen(played.Choices[i].Answer, step, who);
            }
        }
        var player = (StoryPlayer)story.Player;
        player.Inspect(stored.Position.Snapshot).ShouldBe(player.Inspect(step.Snapshot!), who);
        stored.Position.Turn.ShouldBe(commands.Count, who);
        return turns;
    }

    private static void Same(TurnRecord turn, StepResult step, string who)
    {
        turn.Beat.ShouldBe(step.Beat.Id, who);
        turn.Stop.ShouldBe(step.Beat.Stop, who);
        turn.Ending.ShouldBe(step.Beat.Ending, who);
        turn.Offered.ShouldBe(step.Beat.Choices.Select(choice => choice.Id), who);
        turn.Draws!.Value.ShouldBe(step.Draws, who);
    }

    private static void Seen(Heard heard, StepResult step, string who)
    {
        var beat = heard.Reply.Beat!;
        beat.Id.ShouldBe(step.Beat.Id, who);
        beat.Lines.Select(line => line.Text).ShouldBe(Texts(step.Beat), who);
        beat.Choices.Select(choice => choice.Id)
            .ShouldBe(step.Beat.Choices.Select(choice => choice.Id), who);
    }

    private static IEnumerable<string> Texts(Beat beat) => beat.Lines.Select(line => line.Text);
}
