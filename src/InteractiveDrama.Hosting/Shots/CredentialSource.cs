using System.Security.Cryptography;
using InteractiveDrama.Hosting.Options;
using InteractiveDrama.Shots.Provenance.Credentials;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>Opens what pictures and clips are sealed with.</summary>
public static class CredentialSource
{
    /// <summary>Opens the signer that the settings name; null when they name none.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="time">Says when it is.</param>
    /// <exception cref="IOException">The certificate or its key cannot be used; the message is a sentence.</exception>
    public static CredentialSigner? Open(CredentialOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            return (options.Certificate, options.Key, options.Folder) switch
            {
                ({ } certificate, { } key, _) => CredentialSigner.OfFiles(certificate, key),
                (null, null, { } folder) => CredentialSigner.OfFolder(folder, time),
                (null, null, null) => null,
                _ => throw new IOException(
                    "Credentials:Certificate and Credentials:Key belong together; set both."
                ),
            };
        }
        catch (Exception e) when (e is CryptographicException or UnauthorizedAccessException)
        {
            throw new IOException($"Content credentials cannot be signed: {e.Message}", e);
        }
    }
}
