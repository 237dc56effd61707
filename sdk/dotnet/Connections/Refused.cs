using InteractiveDrama.Protocol;

namespace InteractiveDrama.Client.Connections;

/// <summary>Which refusals pass by themselves, and what the client says where it could not ask.</summary>
internal static class Refused
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>How long until the same command may succeed; null where waiting does not help, or not soon.</summary>
    public static TimeSpan? Wait(DramaError error)
    {
        if (
            error.Code
            is not (
                ErrorCodes.RateLimited
                or ErrorCodes.TooManyConnections
                or ErrorCodes.StoreUnavailable
                or ErrorCodes.ShuttingDown
                or ErrorCodes.WindowOpen
            )
        )
        {
            return null;
        }
        var wait = TimeSpan.FromSeconds(error.RetryAfter ?? 0.5);
        return wait <= Longest ? wait : null;
    }

    /// <summary>The server could not be asked.</summary>
    public static DramaException Unreachable(Uri server, Exception? cause) =>
        new(
            new DramaError
            {
                Code = ClientErrorCodes.Unreachable,
                Message =
                    $"The server at {server} cannot be reached: {Innermost(cause)} Check its address and that it runs.",
            },
            cause
        );

    private static string Innermost(Exception? cause)
    {
        while (cause is not TimeoutException && cause?.InnerException is { } inner)
        {
            cause = inner;
        }
        var said = cause?.Message ?? "it closed the connection";
        return said.EndsWith('.') ? said : $"{said}.";
    }
}
