namespace InteractiveDrama.Stories.Ids;

/// <summary>An id once given.</summary>
/// <param name="Hash">8 hex digits of a SHA-256 over its text when it entered the lock; empty when that is not known.</param>
/// <param name="Retired">True when its line or choice is gone: the id is never given again.</param>
public sealed record IdLockEntry(string Hash, bool Retired);
