using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Analytics.Events;

/// <summary>A stretch of the record of sessions.</summary>
/// <param name="Next">Where to read on.</param>
/// <param name="Sessions">The sessions of the stretch, by id; with the version they were opened in.</param>
/// <param name="Turns">Turns by session, in the order they were stored; the beat is null in turns of before it was kept.</param>
/// <param name="Events">Events beside turns by session, with their number in the session.</param>
public sealed record RecordPage(
    FeedCursor Next,
    ImmutableDictionary<string, SessionRecord> Sessions,
    ImmutableArray<(string Session, TurnRecord Turn, Beat? Beat)> Turns,
    ImmutableArray<(string Session, int Seq, SessionEvent Event)> Events
)
{
    /// <summary>Those of the turns whose every choice was behind a closed gate when they were made.</summary>
    public ImmutableHashSet<(string Session, int Turn)> Locked { get; init; } = [];
}
