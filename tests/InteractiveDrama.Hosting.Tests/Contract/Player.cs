using System.Collections.Concurrent;
using System.Threading.Channels;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Clients;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Tests.Contract;

/// <summary>Somebody of a scenario: a client, its line to the server, and what it heard.</summary>
internal sealed class Player : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Channel<Outcome>> heard = new(
        StringComparer.Ordinal
    );

    public Player(Uri server, WireFormat format)
    {
        Line = new FrailLine(server);
        Client = new DramaClient(
            new DramaClientOptions
            {
                Server = Line.Address,
                Format = format,
                FirstPause = TimeSpan.FromMilliseconds(10),
            }
        );
        Client.BeatReady += (_, told) =>
            Hear(told.Reply.Error?.Code ?? "beat", Outcome.Of(told.Reply));
        Client.SessionMoved += (_, told) => Hear("moved", Outcome.Of(told.Reply));
        Client.Resumed += (_, told) => Hear("resumed", Outcome.Of(told.Reply));
        Client.GateOpened += (_, told) => Hear("gate", Outcome.Of(told.Gate));
    }

    public FrailLine Line { get; }

    public DramaClient Client { get; }

    /// <summary>The story it plays, by the id that is served.</summary>
    public string Story { get; private set; } = "";

    public Task<SessionReply> StartAsync(string story, string? locale)
    {
        Story = story;
        return Client.StartAsync(
            new StartRequest
            {
                CommandId = DramaClient.NewId(),
                Story = story,
                Locale = locale,
            }
        );
    }

    public Task<SessionReply> ResumeAsync(Player of, string? key)
    {
        Story = of.Story;
        return Client.ResumeAsync(of.Client.Session!, key ?? of.Client.ResumeKey);
    }

    /// <summary>The next of a kind that nobody asked for.</summary>
    public async Task<Outcome> NextAsync(string kind)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await Of(kind).Reader.ReadAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await Line.DisposeAsync();
    }

    private void Hear(string kind, Outcome what) => Of(kind).Writer.TryWrite(what);

    private Channel<Outcome> Of(string kind) =>
        heard.GetOrAdd(kind, _ => Channel.CreateUnbounded<Outcome>());
}
