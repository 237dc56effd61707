using System.Globalization;
using Ink.Runtime;
using InteractiveDrama.Benchmarks.Contenders;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.SignalR;

namespace InteractiveDrama.Benchmarks.Serving.Hosts;

/// <summary>
/// Plays the connection's own <see cref="Story"/> and saves after each choice, before it answers. It does less than ours:
/// no shots, no look ahead, no clock, and a command sent twice counts twice.
/// </summary>
internal sealed class ObviousHub(ObviousProgram program, ObviousContext saves, SemaphoreSlim writer)
    : Hub
{
    private static readonly object Playing = new();

    /// <summary>Opens a session at the story's beginning.</summary>
    public async Task<SessionReply> Start(StartRequest request)
    {
        var story = Context.Items[Playing] is ObviousPlay before
            ? before.Story
            : InkPlayer.Load(program.Json);
        story.ResetState();
        var play = new ObviousPlay(Guid.NewGuid().ToString("N"), story);
        Context.Items[Playing] = play;
        var reply = Continue(play);
        saves.Sessions.Add(new ObviousSession { Id = play.Session, State = story.state.ToJson() });
        await SaveAsync();
        return reply;
    }

    /// <summary>Takes one of the offered choices.</summary>
    public async Task<SessionReply> Choose(ChooseRequest request)
    {
        var play =
            Context.Items[Playing] as ObviousPlay
            ?? throw new HubException("Start a session first.");
        if (request.Turn != play.Turn)
            throw new HubException("The turn is over.");
        play.Story.ChooseChoiceIndex(int.Parse(request.ChoiceId!, CultureInfo.InvariantCulture));
        play.Turn++;
        var reply = Continue(play);
        saves.Turns.Add(
            new ObviousTurn
            {
                SessionId = play.Session,
                Turn = play.Turn,
                CommandId = request.CommandId,
                Choice = request.ChoiceId!,
            }
        );
        saves.Sessions.Update(
            new ObviousSession
            {
                Id = play.Session,
                Turn = play.Turn,
                State = play.Story.state.ToJson(),
            }
        );
        await SaveAsync();
        return reply;
    }

    private async Task SaveAsync()
    {
        await writer.WaitAsync();
        try
        {
            await saves.SaveChangesAsync();
        }
        finally
        {
            writer.Release();
        }
    }

    private static SessionReply Continue(ObviousPlay play)
    {
        var lines = new List<LineView>();
        while (play.Story.canContinue)
        {
            var text = play.Story.Continue().Trim();
            if (text.Length > 0)
                lines.Add(new LineView { Id = Number(lines.Count), Text = text });
        }

        return new SessionReply
        {
            Session = play.Session,
            Turn = play.Turn,
            Beat = new BeatView
            {
                Id = Number(play.Turn),
                Lines = lines,
                Shots = [],
                Choices =
                [
                    .. play.Story.currentChoices.Select(choice => new ChoiceView
                    {
                        Id = Number(choice.index),
                        Text = choice.text,
                    }),
                ],
                EpisodeChanges = [],
                Preload = [],
            },
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
