namespace InteractiveDrama.Shots.Media.Tools;

/// <summary>What a program left behind.</summary>
/// <param name="ExitCode">Its exit code; -1 when it was stopped for its limits.</param>
/// <param name="Output">What it wrote to its standard output; whole when <see cref="Succeeded"/>.</param>
/// <param name="Error">The end of what it wrote to its standard error, or which limit it broke; empty when it said nothing.</param>
public sealed record ToolResult(int ExitCode, ReadOnlyMemory<byte> Output, string Error)
{
    /// <summary>True when it ended by itself and was content.</summary>
    public bool Succeeded => ExitCode == 0;
}
