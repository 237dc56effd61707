using InteractiveDrama.Protocol;

namespace InteractiveDrama.Client;

/// <summary>The server refused a command, or could not be asked.</summary>
/// <param name="error">Why.</param>
/// <param name="cause">What lies behind it, such as the fault of a socket; null where the server said no.</param>
public sealed class DramaException(DramaError error, Exception? cause = null)
    : Exception(error?.Message, cause)
{
    /// <summary>Why, and where the session stands if that is the reason.</summary>
    public DramaError Error { get; } = error!;

    /// <summary>One of <see cref="ErrorCodes"/> or <see cref="ClientErrorCodes"/>.</summary>
    public string Code => Error.Code;
}
