namespace InteractiveDrama.Hosting.Tests.ExactlyOnce;

/// <summary>How often what goes wrong, each between 0 and 1 for a command.</summary>
internal sealed record Trouble
{
    /// <summary>Every line is cut between these times after it was made; null for lines that hold.</summary>
    public (TimeSpan Least, TimeSpan Most)? LineHolds { get; init; }

    /// <summary>The line is cut just behind the command.</summary>
    public double CutBehind { get; init; }

    /// <summary>The command is sent twice on one line.</summary>
    public double Twice { get; init; } = 0.1;

    /// <summary>An older command is sent again behind it.</summary>
    public double OldAgain { get; init; } = 0.1;

    /// <summary>A new command for a turn that is over is sent behind it.</summary>
    public double Late { get; init; } = 0.05;

    /// <summary>The last answered command is sent again on a new line.</summary>
    public double AgainOnNextLine { get; init; } = 0.5;

    /// <summary>The viewer thinks at most so long.</summary>
    public TimeSpan Thinks { get; init; }
}
