namespace InteractiveDrama.Hosting.Options;

/// <summary>What pictures and clips are sealed with (docs/provenance.md).</summary>
public sealed class CredentialOptions
{
    /// <summary>A PEM file with the platform's certificate, its chain behind it; null for a test certificate.</summary>
    public string? Certificate { get; set; }

    /// <summary>A PEM file with the certificate's key.</summary>
    public string? Key { get; set; }

    /// <summary>The folder in which a test certificate is kept, made when it is needed; null to seal nothing without a certificate.</summary>
    public string? Folder { get; set; }
}
