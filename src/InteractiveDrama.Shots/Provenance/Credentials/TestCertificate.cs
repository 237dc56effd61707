using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InteractiveDrama.Shots.Provenance.Credentials;

/// <summary>
/// Makes a certificate for whoever has none: integrity can be checked with it, and nobody is vouched for. It has the profile
/// that validators ask for, and its issuer's key is thrown away.
/// </summary>
internal static class TestCertificate
{
    private const string EmailProtection = "1.3.6.1.5.5.7.3.4";
    private const string DocumentSigning = "1.3.6.1.5.5.7.3.36";
    private const int Years = 5;

    /// <summary>The chain and the key as PEM.</summary>
    public static (string Certificate, string Key) Make(DateTimeOffset now)
    {
        var (from, to) = (now.AddDays(-1), now.AddYears(Years));
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var rootRequest = Request("Interactive Drama test root", rootKey);
        rootRequest.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(true, true, 0, true)
        );
        rootRequest.CertificateExtensions.Add(
            new X509KeyUsageExtension(
                X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign,
                true
            )
        );
        var rootId = new X509SubjectKeyIdentifierExtension(rootRequest.PublicKey, false);
        rootRequest.CertificateExtensions.Add(rootId);
        using var root = rootRequest.CreateSelfSigned(from, to);

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Request("Interactive Drama test signer", key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true)
        );
        request.CertificateExtensions.Add(
            new X509EnhancedKeyUsageExtension(
                [new Oid(EmailProtection), new Oid(DocumentSigning)],
                true
            )
        );
        request.CertificateExtensions.Add(
            new X509SubjectKeyIdentifierExtension(request.PublicKey, false)
        );
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(rootId)
        );
        using var leaf = request.Create(root, from, to, RandomNumberGenerator.GetBytes(16));
        return (
            leaf.ExportCertificatePem() + "\n" + root.ExportCertificatePem() + "\n",
            key.ExportPkcs8PrivateKeyPem() + "\n"
        );
    }

    private static CertificateRequest Request(string name, ECDsa key) =>
        new($"CN={name}, O=Interactive Drama, C=XX", key, HashAlgorithmName.SHA256);
}
