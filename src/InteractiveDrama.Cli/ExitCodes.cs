namespace InteractiveDrama.Cli;

/// <summary>What the exit codes mean.</summary>
public static class ExitCodes
{
    /// <summary>Fine.</summary>
    public const int Fine = 0;

    /// <summary>The story or a check failed.</summary>
    public const int Failed = 1;

    /// <summary>Bad usage or missing input.</summary>
    public const int Usage = 2;

    /// <summary>The environment: a disk, a port, a missing program.</summary>
    public const int Environment = 3;
}
