using InteractiveDrama.Hosting.Analytics.Privacy;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Hosting.Experiments;

/// <summary>
/// Says as whom a session is assigned: a known viewer by their pseudonym, in all of their sessions; an anonymous one by the
/// session they began with, in the sessions forked from it.
/// </summary>
internal sealed class ExperimentUnits(ISessionStore store, CountedNames names)
{
    public async ValueTask<string> OfAsync(SessionRecord session)
    {
        while (
            session is { Viewer: null, ForkedFrom: { } from }
            && await store.FindAsync(from) is { Session: var parent }
        )
        {
            session = parent;
        }
        return names.Viewer(session) ?? session.Id;
    }
}
