using InteractiveDrama.Protocol;

namespace InteractiveDrama.Client;

/// <summary>The codes of refusals that come from the client itself; those of the server are <see cref="ErrorCodes"/>.</summary>
public static class ClientErrorCodes
{
    /// <summary>No connection could be made, or none lasted until the answer: a command may have counted.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>A reader of beats is so far behind that it would miss some.</summary>
    public const string ReaderBehind = "reader_behind";
}
