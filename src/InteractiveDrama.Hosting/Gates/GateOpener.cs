using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Gates;

/// <summary>Tells those who are connected that a gate is open; the others find it open when they come back.</summary>
internal sealed class GateOpener(
    LiveSessions sessions,
    DeskClock clock,
    IViewerPush push,
    ILogger<GateOpener> log
)
{
    /// <summary>Tells every connected player that a grant is for. What is stored counts, whoever cannot be told.</summary>
    public async Task TellAsync(Grant grant)
    {
        foreach (var id in sessions.Playing(record => IsFor(record, grant)))
        {
            try
            {
                await TellAsync(id, grant.Gate);
            }
            catch (Exception e)
            {
                log.LogWarning(
                    e,
                    "Session {Session} was not told that {Gate} is open",
                    id,
                    grant.Gate
                );
            }
        }
    }

    private async Task TellAsync(string id, string gate)
    {
        using var usage = await sessions.UseAsync(id);
        if (usage.Session is not { Connection: { } viewer, Record: not null } live)
        {
            return;
        }
        await clock.OpenGateAsync(live);
        await push.GateOpenedAsync(viewer, new OpenedGate { Session = live.Id, Gate = gate });
    }

    private static bool IsFor(SessionRecord record, Grant grant) =>
        record.Story == grant.Story
        && (
            grant.Viewer is { } viewer
                ? record.Viewer == viewer
                : grant.Session == record.Id || grant.Session == record.ForkedFrom
        );
}
