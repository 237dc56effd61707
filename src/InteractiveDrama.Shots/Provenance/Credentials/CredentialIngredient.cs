namespace InteractiveDrama.Shots.Provenance.Credentials;

/// <summary>Something that went into a take.</summary>
/// <param name="Title">What it is to the take, in words.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hex digits.</param>
/// <param name="IsParent">True when the take is another form of it; false when it was shown to the model.</param>
public sealed record CredentialIngredient(string Title, string Sha256, bool IsParent);
