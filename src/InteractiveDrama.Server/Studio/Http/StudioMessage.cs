namespace InteractiveDrama.Server.Studio.Http;

/// <summary>Why something was not done.</summary>
/// <param name="Message">One sentence for the writer.</param>
internal sealed record StudioMessage(string Message);
