namespace InteractiveDrama.Shots.Scheduling.Deciding;

/// <summary>Whether a kind of a need can be made at all just now, and if not, why.</summary>
internal enum OptionVerdict
{
    Open,
    Ready,
    InWork,
    HumanOnly,
    Halted,
    NoProvider,
}
