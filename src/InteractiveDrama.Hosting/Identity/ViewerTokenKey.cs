namespace InteractiveDrama.Hosting.Identity;

/// <summary>A key that signs viewers' tokens.</summary>
public sealed class ViewerTokenKey
{
    /// <summary>Its name in the tokens: 1 to 40 letters, digits, <c>-</c> or <c>_</c>. No secret.</summary>
    public string Id { get; set; } = "";

    /// <summary>The secret, at least 32 bytes in UTF-8, such as <c>openssl rand -base64 32</c> makes.</summary>
    public string Secret { get; set; } = "";
}
