namespace InteractiveDrama.Hosting.Clock;

/// <summary>The rules of the decision clock.</summary>
internal static class ClockRules
{
    /// <summary>The locked tail after the window, under whose cover late presses arrive and the next shot loads.</summary>
    public static TimeSpan Tail { get; } = TimeSpan.FromSeconds(4);

    /// <summary>How long after the shots a player may put the choices on screen before the window opens without it.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one window can be held in total.</summary>
    public static TimeSpan HoldLimit { get; } = TimeSpan.FromMinutes(5);

    /// <summary>How far a player's own clock may run ahead of the server's.</summary>
    public static TimeSpan Leeway { get; } = TimeSpan.FromMilliseconds(500);
}
