namespace InteractiveDrama.Hosting.Access;

/// <summary>Who may play.</summary>
public sealed class AccessOptions
{
    /// <summary>Whether viewers that nobody knows may play; their sessions are opened by their resume keys.</summary>
    public bool AllowAnonymous { get; set; } = true;
}
