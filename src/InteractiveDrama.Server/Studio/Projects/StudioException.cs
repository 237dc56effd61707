namespace InteractiveDrama.Server.Studio.Projects;

/// <summary>What was asked cannot be done; the message tells the writer why, and what to do.</summary>
internal sealed class StudioException(int status, string message) : Exception(message)
{
    /// <summary>The HTTP status that says the same.</summary>
    public int Status { get; } = status;

    public static StudioException Bad(string message) =>
        new(StatusCodes.Status400BadRequest, message);

    public static StudioException Missing(string message) =>
        new(StatusCodes.Status404NotFound, message);

    public static StudioException Refused(string message) =>
        new(StatusCodes.Status403Forbidden, message);
}
