namespace InteractiveDrama.Shots.Providers.Contract;

/// <summary>A picture sent along with a request.</summary>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hex digits.</param>
/// <param name="Type">Its media type, <c>image/png</c>, <c>image/jpeg</c> or <c>image/webp</c>.</param>
/// <param name="Bytes">The picture; decoded once as an image before it came here.</param>
/// <param name="Role">What it is: <c>character</c>, <c>place</c>, <c>first_frame</c>.</param>
/// <param name="SubjectId">The cast or place key it shows; null for a frame.</param>
public sealed record ReferenceMedia(
    string Sha256,
    string Type,
    ReadOnlyMemory<byte> Bytes,
    string Role,
    string? SubjectId
);
