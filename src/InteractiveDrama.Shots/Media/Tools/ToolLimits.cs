namespace InteractiveDrama.Shots.Media.Tools;

/// <summary>How much a program may take. What breaks a limit is stopped, with everything it started.</summary>
public sealed record ToolLimits
{
    /// <summary>Limits that suit one shot.</summary>
    public static ToolLimits Default { get; } = new();

    /// <summary>How long it may run.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many bytes it may write to its standard output.</summary>
    public int OutputBytes { get; init; } = 4 * 1024 * 1024;
}
