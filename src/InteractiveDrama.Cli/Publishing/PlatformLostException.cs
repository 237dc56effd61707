namespace InteractiveDrama.Cli.Publishing;

/// <summary>The line to a server is down, or it does not answer in time: trying again may help.</summary>
internal sealed class PlatformLostException(Uri address, Exception inner)
    : Exception(
        inner is OperationCanceledException
            ? $"The server at {address} does not answer in time; try again."
            : $"The server at {address} cannot be reached: {inner.Message.TrimEnd('.')}.",
        inner
    );
