using System.Collections.Immutable;
using InteractiveDrama.Analytics.Events.Bodies;

namespace InteractiveDrama.Analytics.Events.Export;

/// <summary>Which version a session played at which turn: the one it was opened in, until a turn moved it.</summary>
internal sealed class PlayedVersions
{
    private readonly string opened;
    private readonly ImmutableArray<(int Turn, string Version)> moves;

    private PlayedVersions(string opened, ImmutableArray<(int Turn, string Version)> moves) =>
        (this.opened, this.moves) = (opened, moves);

    public static PlayedVersions Of(SessionEvents session) =>
        new(
            session.Session.Version,
            [
                .. session
                    .Events.Where(one => one.Body is SessionMoved)
                    .Select(one => (one.Turn, ((SessionMoved)one.Body).Version))
                    .OrderBy(move => move.Turn),
            ]
        );

    public string At(int turn)
    {
        var version = opened;
        foreach (var move in moves)
        {
            if (move.Turn > turn)
                break;
            version = move.Version;
        }
        return version;
    }
}
