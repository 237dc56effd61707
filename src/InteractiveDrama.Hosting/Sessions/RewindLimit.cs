using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>How far back a session may go: the story's rule, for those who go and for those who only look.</summary>
/// <param name="rule">The rule.</param>
/// <param name="standing">The turn at which the session stands.</param>
/// <param name="begun">Where episodes began in it, in the order of its turns.</param>
internal sealed class RewindLimit(
    RewindRule rule,
    int standing,
    ImmutableArray<EpisodeBeginning> begun
)
{
    /// <summary>Why a viewer may not go back to a turn; null when they may.</summary>
    /// <param name="target">The turn on the way that the number stands for; null when none does.</param>
    /// <param name="toTurn">The number.</param>
    public string? Refusal(TurnRecord? target, int toTurn) =>
        rule == RewindRule.None ? "This story does not let its viewers go back."
        : target is null || target.Turn == standing
            ? $"Turn {toTurn} is not an earlier turn on the way to where the session stands."
        : rule == RewindRule.EpisodeStart
            ? Beginning(target) is null
                    ? $"This story lets its viewers go back to where an episode began; none began at turn {toTurn}."
                : null
        : target.Stop == BeatStop.Decision ? null
        : $"Nothing was decided at turn {toTurn}; go back to a decision.";

    /// <summary>Whether a viewer may go back to a turn on the way.</summary>
    public bool Allows(TurnRecord target) => Refusal(target, target.Turn) is null;

    /// <summary>The beginning to go back to in a turn; null where the rule leads to its decision.</summary>
    public EpisodeBeginning? Beginning(TurnRecord target) =>
        rule == RewindRule.EpisodeStart
            ? begun.LastOrDefault(one => one.Turn == target.Turn)
            : null;
}
