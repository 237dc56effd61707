using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;

namespace InteractiveDrama.Hosting.Tests.Clients;

/// <summary>The states that a client's connection went through.</summary>
internal sealed class States
{
    private readonly Lock gate = new();
    private readonly List<ConnectionState> seen = [];

    public States(DramaClient client) =>
        client.ConnectionChanged += (_, change) =>
        {
            lock (gate)
            {
                seen.Add(change.State);
            }
        };

    public IReadOnlyList<ConnectionState> Seen
    {
        get
        {
            lock (gate)
            {
                return [.. seen];
            }
        }
    }

    /// <summary>Waits until a state was come to so often.</summary>
    public Task UntilAsync(ConnectionState state, int times = 1) =>
        TestDrama.UntilAsync(() => Seen.Count(one => one == state) >= times);
}
