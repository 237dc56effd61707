using InteractiveDrama.Protocol;

namespace InteractiveDrama.Client;

/// <summary>The server refused a command.</summary>
public sealed class DramaException(DramaError error) : Exception(error?.Message)
{
    /// <summary>Why, and where the session stands if that is the reason.</summary>
    public DramaError Error { get; } = error!;

    /// <summary>One of <see cref="ErrorCodes"/>.</summary>
    public string Code => Error.Code;
}
