using System.Diagnostics;
using System.Net;
using System.Text;

namespace InteractiveDrama.Benchmarks.Serving.Load;

/// <summary>One connection and who plays at it.</summary>
internal sealed class Viewer(LoadPlan plan, IHubWire wire, Tally tally, int number) : IDisposable
{
    /// <summary>A connection may open so many sessions; then the viewer comes with another.</summary>
    private const int SessionsPerConnection = 16;

    private static readonly byte[] EightyBytes = Encoding.ASCII.GetBytes(new string('e', 80));
    private static readonly byte[] SomeSession = Encoding.ASCII.GetBytes(new string('0', 32));
    private static readonly byte[] SomeChoice = "take_it"u8.ToArray();

    private readonly Lock gate = new();
    private readonly Random chance = new(plan.Seed + number);
    private readonly ReplyScan reply = new();
    private readonly Queue<long> waiting = new();
    private readonly TaskCompletionSource finished = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private WireSocket? socket;
    private int sessions;
    private int calls;
    private bool starting;
    private bool busy;
    private bool stopped;
    private long due;

    /// <summary>Ends when a viewer who is to stay idle has made the calls before that, or with the connection.</summary>
    public Task Finished => finished.Task;

    /// <summary>Connects; nothing is played yet.</summary>
    public async Task ConnectAsync()
    {
        // Its listener must find that the line was put down on purpose.
        var old = socket;
        socket = null;
        old?.Dispose();
        var server = new IPEndPoint(IPAddress.Loopback, plan.Server.Port);
        socket = await WireSocket.ConnectAsync(server, Calls.Hub, wire);
        sessions = 0;
        _ = ListenAsync(socket);
    }

    /// <summary>A call is due.</summary>
    /// <param name="at">Since when, by the stopwatch.</param>
    public void Due(long at)
    {
        lock (gate)
        {
            if (busy)
                waiting.Enqueue(at);
            else if (!stopped)
                Call(at);
        }
    }

    /// <summary>No further calls.</summary>
    public void Stop()
    {
        lock (gate)
            stopped = true;
    }

    public void Dispose()
    {
        Stop();
        socket?.Dispose();
    }

    private async Task ListenAsync(WireSocket on)
    {
        try
        {
            await on.ListenAsync(Hear);
            if (!stopped && on == socket)
                finished.TrySetException(new ServingException("The server closed a connection."));
        }
        catch (Exception e)
        {
            finished.TrySetException(e);
        }
    }

    private void Hear(ReadOnlySpan<byte> message)
    {
        lock (gate)
        {
            // What comes unasked is not counted.
            if (!wire.Read(message, reply))
                return;
            tally.Hear(due, starting, reply.Error, message);
            busy = false;
            calls++;
            if (plan.Seconds == 0 && calls >= plan.CallsBeforeIdle)
                finished.TrySetResult();
            else if (!stopped && plan.Rate is null)
                Call(Stopwatch.GetTimestamp());
            else if (!stopped && waiting.TryDequeue(out var next))
                Call(next);
        }
    }

    private void Call(long at)
    {
        (busy, due) = (true, at);
        starting =
            plan.Kind == LoadKind.Play && (reply.Error is not null || reply.Choices.Count == 0);
        if (starting && sessions++ == SessionsPerConnection)
            _ = AgainAsync();
        else
            Send();
    }

    private async Task AgainAsync()
    {
        try
        {
            await ConnectAsync();
            lock (gate)
            {
                sessions++;
                Send();
            }
        }
        catch (Exception e)
        {
            finished.TrySetException(e);
        }
    }

    private void Send()
    {
        Span<byte> frame = stackalloc byte[1024];
        var size = wire.Write(Next(), frame);
        socket!.Send(frame[..size]);
    }

    private HubCall Next()
    {
        Span<byte> id = stackalloc byte[16];
        chance.NextBytes(id);
        var command = new Guid(id);
        return plan.Kind switch
        {
            LoadKind.Echo => new HubCall(Calls.Echo, command, null, 0, EightyBytes),
            LoadKind.Beat => new HubCall(
                Protocol.DramaHub.Choose,
                command,
                SomeSession,
                7,
                SomeChoice
            ),
            _ when starting => new HubCall(Protocol.DramaHub.Start, command, null, 0, null),
            _ => new HubCall(
                Protocol.DramaHub.Choose,
                command,
                reply.Session,
                reply.Turn,
                reply.Choices[plan.SamePath ? 0 : chance.Next(reply.Choices.Count)]
            ),
        };
    }
}
