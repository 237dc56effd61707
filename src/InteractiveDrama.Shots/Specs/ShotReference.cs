namespace InteractiveDrama.Shots.Specs;

/// <summary>A picture that shows who is meant. It is known by its bytes: where it lies makes no difference.</summary>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hex digits.</param>
/// <param name="Role">What it is: <c>character</c>.</param>
/// <param name="SubjectId">The cast key it shows.</param>
public sealed record ShotReference(string Sha256, string Role, string SubjectId)
{
    /// <summary>The role of a picture of somebody.</summary>
    public const string Character = "character";
}
