using System.Net.WebSockets;
using InteractiveDrama.Protocol;
using Shouldly;

namespace InteractiveDrama.Hosting.Tests.ExactlyOnce;

/// <summary>
/// Plays sessions to their ends over lines that break, and sends what nobody should: commands twice, old ones after new
/// ones. Of a lost answer it knows nothing, so it sends the command again, with the same id, until it is answered.
/// </summary>
internal sealed class UnsteadyViewer(
    ServerPlace server,
    string story,
    Trouble trouble,
    int seed,
    Milestones? milestones = null
) : IDisposable
{
    private const int MostLostInARow = 2;

    private readonly Random chance = new(seed);
    private readonly List<PlayedSession> sessions = [];
    private HubLine? line;
    private volatile int acknowledged;
    private int cuts;
    private int lostInARow;

    /// <summary>What was played.</summary>
    public IReadOnlyList<PlayedSession> Sessions => sessions;

    /// <summary>Choices answered so far.</summary>
    public int Acknowledged => acknowledged;

    /// <summary>Lines that were cut.</summary>
    public int Cuts => cuts;

    /// <summary>Commands whose answer was lost.</summary>
    public int Lost { get; private set; }

    /// <summary>How often the session had gone to a line that was dead.</summary>
    public int TakenBack { get; private set; }

    /// <summary>Plays until so many choices were answered, or it is told to stop.</summary>
    public async Task PlayAsync(int choices, CancellationToken stop = default)
    {
        while (acknowledged < choices && !stop.IsCancellationRequested)
        {
            var session = await OpenAsync();
            while (
                acknowledged < choices
                && !stop.IsCancellationRequested
                && session.Current.Beat!.Choices.Count > 0
            )
            {
                await ChooseAsync(session);
                acknowledged++;
                milestones?.Pass();
                await DisturbAsync(session);
                if (trouble.Thinks > TimeSpan.Zero)
                {
                    await Task.Delay(trouble.Thinks * chance.NextDouble(), CancellationToken.None);
                }
            }
        }
    }

    public void Dispose() => line?.Dispose();

    private async Task<PlayedSession> OpenAsync()
    {
        var request = new StartRequest { CommandId = NewId(), Story = story };
        var opened = await AskAsync(DramaHub.Start, request, null);
        opened.Reply.Error.ShouldBeNull(Who);
        var session = new PlayedSession(request, opened);
        sessions.Add(session);
        return session;
    }

    private async Task ChooseAsync(PlayedSession session)
    {
        var offered = session.Current.Beat!.Choices;
        var turn = session.Current.Turn;
        session.Unanswered = Command(session, turn, offered[chance.Next(offered.Count)].Id);
        var answer = await AskAsync(DramaHub.Choose, session.Unanswered, session);
        answer.Reply.Error.ShouldBeNull(Who);
        answer.Reply.Turn.ShouldBe(turn + 1, Who);
        session.Acknowledge(session.Unanswered, answer);
    }

    /// <summary>Sends what must change nothing.</summary>
    private async Task DisturbAsync(PlayedSession session)
    {
        if (chance.NextDouble() < trouble.OldAgain)
        {
            var (command, answer) = session.Choices[chance.Next(session.Choices.Count)];
            var again = await AskAsync(DramaHub.Choose, command, session);
            again.Json.ShouldBe(answer.Json, Who);
        }
        if (chance.NextDouble() < trouble.Late)
        {
            var (command, _) = session.Choices[chance.Next(session.Choices.Count)];
            var late = await AskAsync(
                DramaHub.Choose,
                command with
                {
                    CommandId = NewId(),
                },
                session
            );
            late.Reply.Error!.Code.ShouldBe(ErrorCodes.StaleTurn, Who);
            late.Reply.Error.Current!.Turn.ShouldBe(session.Current.Turn, Who);
        }
    }

    private async Task<Heard> AskAsync(string method, object record, PlayedSession? session)
    {
        while (true)
        {
            line ??= await ConnectAsync(session);
            var on = line;
            var asking = on.CallAsync(method, record);
            var twice = chance.NextDouble() < trouble.Twice ? on.CallAsync(method, record) : asking;
            if (chance.NextDouble() < trouble.CutBehind)
            {
                Cut(on);
            }
            var (first, second) = (await asking, await twice);
            if (
                first is not null
                && second is not null
                && !IsElsewhere(first)
                && !IsElsewhere(second)
            )
            {
                second.Json.ShouldBe(first.Json, Who);
            }
            if ((first ?? second) is not { } heard)
            {
                Lose();
            }
            else if (heard.Reply.Error is { Code: ErrorCodes.RateLimited, RetryAfter: { } wait })
            {
                await Task.Delay(TimeSpan.FromSeconds(wait));
            }
            else if (session is not null && IsElsewhere(heard))
            {
                TakenBack++;
                if (!await IsBackAsync(on, session))
                {
                    Lose();
                }
            }
            else
            {
                lostInARow = 0;
                return heard;
            }
        }
    }

    /// <summary>
    /// What was sent on a line that is dead by now may be read after what came over the next one, and takes the session
    /// there; its viewer then takes it back.
    /// </summary>
    private static bool IsElsewhere(Heard heard) =>
        heard.Reply.Error is { Code: ErrorCodes.Replaced };

    private void Lose()
    {
        Lost++;
        lostInARow++;
        line?.Dispose();
        line = null;
    }

    /// <summary>A line on which the session is open.</summary>
    private async Task<HubLine> ConnectAsync(PlayedSession? session)
    {
        while (true)
        {
            var place = server.Now;
            HubLine made;
            try
            {
                made = await HubLine.ConnectAsync(await place);
            }
            catch (Exception e)
                when (e is WebSocketException or HttpRequestException && server.Now != place)
            {
                // The server went meanwhile; there will be another.
                continue;
            }
            if (session is null || await IsBackAsync(made, session))
            {
                // Its time runs once it is open, and now and then a line holds, so that on the slowest machine all gets through.
                if (trouble.LineHolds is { } holds && lostInARow < MostLostInARow)
                {
                    var most = holds.Most - holds.Least;
                    _ = CutLaterAsync(made, holds.Least + (most * chance.NextDouble()));
                }
                return made;
            }
            line = made;
            Lose();
        }
    }

    private async Task<bool> IsBackAsync(HubLine on, PlayedSession session)
    {
        var resume = new ResumeRequest
        {
            Session = session.Id,
            LastTurn = session.Current.Turn,
            ResumeKey = session.Key,
        };
        var coming = on.CallAsync(DramaHub.Resume, resume);
        if (chance.NextDouble() < trouble.CutBehind)
        {
            Cut(on);
        }
        if (await coming is not { } back)
        {
            return false;
        }
        back.Reply.Error.ShouldBeNull(Who);
        // What is under way may have been stored without its answer arriving.
        var most = session.Current.Turn + (session.Unanswered is null ? 0 : 1);
        back.Reply.Turn.ShouldBeInRange(session.Current.Turn, most, Who);
        if (
            session.Choices is [.., var (command, answer)]
            && chance.NextDouble() < trouble.AgainOnNextLine
        )
        {
            if (await on.CallAsync(DramaHub.Choose, command) is not { } again)
            {
                return false;
            }
            if (IsElsewhere(again))
            {
                return false;
            }
            again.Json.ShouldBe(answer.Json, Who);
        }
        return true;
    }

    private async Task CutLaterAsync(HubLine on, TimeSpan after)
    {
        await Task.Delay(after);
        Cut(on);
    }

    private void Cut(HubLine on)
    {
        Interlocked.Increment(ref cuts);
        on.Cut();
    }

    private ChooseRequest Command(PlayedSession session, int turn, string choice) =>
        new()
        {
            CommandId = NewId(),
            Session = session.Id,
            Turn = turn,
            ChoiceId = choice,
        };

    private string NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        chance.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    private string Who => $"viewer with seed {seed}";
}
