namespace InteractiveDrama.Cli.Publishing;

/// <summary>A server refused something or cannot be reached; the message says why in one sentence.</summary>
internal sealed class PlatformException(string message, int exitCode) : Exception(message)
{
    /// <summary>One of <see cref="ExitCodes"/>.</summary>
    public int ExitCode { get; } = exitCode;
}
