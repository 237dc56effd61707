namespace InteractiveDrama.Shots.Cast;

/// <summary>
/// The subject that pictures of a cast sheet are takes of: <c>cast:mei</c>, or <c>cast:mei:wet</c> for one of her looks. No
/// shot's id has a colon, so nobody takes it for one.
/// </summary>
public static class CastSubject
{
    private const string Head = "cast:";

    /// <summary>The subject.</summary>
    /// <param name="key">The cast key.</param>
    /// <param name="look">The look's name; null for the card's own.</param>
    public static string Of(string key, string? look = null) =>
        look is null ? Head + key : $"{Head}{key}:{look}";

    /// <summary>Whether a take's subject is somebody of the cast, and no shot and no line.</summary>
    /// <param name="subject">The subject.</param>
    public static bool Is(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.StartsWith(Head, StringComparison.Ordinal);
    }
}
