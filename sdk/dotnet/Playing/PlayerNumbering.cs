using System.Globalization;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Client.Playing;

/// <summary>Numbers what a player tells, anew for each session. Safe for use from many threads.</summary>
/// <param name="time">The client's clock.</param>
internal sealed class PlayerNumbering(TimeProvider time)
{
    private readonly Lock gate = new();
    private string? session;
    private Guid player;
    private int next;

    /// <summary>The report of an event, to be sent as often as need be.</summary>
    public ReportRequest Number(string of, PlayerEvent seen)
    {
        // A report of a shot names nobody.
        if (seen.Kind == PlayerEventKind.ShotReported)
        {
            return new ReportRequest { Session = of, Events = [seen] };
        }
        lock (gate)
        {
            if (session != of)
            {
                (session, player, next) = (of, Guid.NewGuid(), 0);
            }
            var numbered = seen.Id is not null
                ? seen
                : seen with
                {
                    Id = Guid.CreateVersion7(time.GetUtcNow()).ToString(),
                    Seq = next++,
                    At = seen.At ?? Now(),
                };
            return new ReportRequest
            {
                Session = of,
                Events = [numbered],
                Player = player.ToString(),
            };
        }
    }

    /// <summary>The time, as it goes over the wire.</summary>
    public string Now() => time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
}
