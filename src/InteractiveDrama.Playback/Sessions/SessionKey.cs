namespace InteractiveDrama.Playback.Sessions;

/// <summary>What is stored of a session's key: nothing from which the key could be made.</summary>
/// <param name="Hash">SHA-256 of the key.</param>
/// <param name="Salt">16 random bytes; with the opening command's id, which is not stored, they give the key again.</param>
/// <param name="Opening">SHA-256 of the id of the command that opened the session; unique.</param>
public sealed record SessionKey(
    ReadOnlyMemory<byte> Hash,
    ReadOnlyMemory<byte> Salt,
    ReadOnlyMemory<byte> Opening
);
