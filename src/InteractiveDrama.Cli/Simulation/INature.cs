using InteractiveDrama.Protocol;

namespace InteractiveDrama.Cli.Simulation;

/// <summary>What one synthetic viewer is like.</summary>
internal interface INature
{
    /// <summary>The habit it watches by; null when it goes by a truth that was given.</summary>
    ViewerHabit? Habit { get; }

    /// <summary>Whether the viewer goes away during this beat.</summary>
    /// <param name="beat">The beat.</param>
    /// <param name="taken">The text of the choice that led to it; empty for the first.</param>
    bool Leaves(BeatView beat, string taken);

    /// <summary>What the viewer takes, null for letting the clock decide, and how long that took.</summary>
    /// <param name="beat">The beat.</param>
    /// <param name="offered">Those of its choices that are open, at least one.</param>
    (string? Choice, TimeSpan Thought) Decide(BeatView beat, IReadOnlyList<ChoiceView> offered);
}
