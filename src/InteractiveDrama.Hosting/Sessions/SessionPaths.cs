using InteractiveDrama.Playback.Migration;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>Reads how sessions came to where they stand, through the sessions they were forked from.</summary>
internal sealed class SessionPaths(ISessionStore store)
{
    /// <summary>The path of a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="turn">Up to this turn; all of it when null.</param>
    public async Task<SessionPath> OfAsync(SessionRecord session, int? turn = null)
    {
        var line = new Stack<(SessionRecord Session, int? Turn)>([(session, turn)]);
        while (
            line.Peek().Session is { ForkedFrom: { } from } fork
            && await store.FindAsync(from) is { Session: var parent }
        )
        {
            line.Push((parent, fork.ForkedAt ?? await BeginningAsync(from, fork.Episode)));
        }
        SessionPath? path = null;
        while (line.TryPop(out var next))
        {
            var turns = await store.ReadTurnsAsync(next.Session.Id);
            var told = next.Turn is { } last ? turns[..(last + 1)] : turns;
            path = path?.After(told) ?? SessionPath.Of(next.Session, told);
        }
        return path!;
    }

    /// <summary>A fork of before its turn was recorded began where the episode began last.</summary>
    private async Task<int> BeginningAsync(string session, string? episode) =>
        episode is not null && await store.FindBeginningAsync(session, episode) is { } beginning
            ? beginning.Turn
            : 0;
}
