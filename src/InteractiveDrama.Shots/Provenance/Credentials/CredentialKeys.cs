using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InteractiveDrama.Shots.Provenance.Credentials;

/// <summary>A certificate with its chain, and the key that signs for it: ECDSA on P-256. Safe for use from many threads.</summary>
public sealed class CredentialKeys
{
    private const int Es256 = -7;
    private const int Chain = 33;
    private const int SignedOnce = 18;

    private readonly ECDsa key;
    private readonly byte[] header;

    private CredentialKeys(ECDsa key, ImmutableArray<X509Certificate2> chain)
    {
        this.key = key;
        Certificate = chain[0];
        var cbor = new CborWriter().Map(2).Number(1).Number(Es256).Number(Chain).List(chain.Length);
        foreach (var certificate in chain)
            cbor.Bytes(certificate.RawData);
        header = cbor.ToArray();
    }

    /// <summary>The certificate that signs.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>Reads a certificate, its chain behind it, and its key.</summary>
    /// <param name="certificate">PEM, the signing certificate first.</param>
    /// <param name="key">PEM of the key, not encrypted.</param>
    /// <exception cref="CryptographicException">They are none, do not fit together, or are not for ECDSA on P-256; the message is a sentence.</exception>
    public static CredentialKeys Read(string certificate, string key)
    {
        var chain = new X509Certificate2Collection();
        var signs = ECDsa.Create();
        try
        {
            chain.ImportFromPem(certificate);
            signs.ImportFromPem(key);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw new CryptographicException(
                "The certificate and the key of content credentials must be PEM, the key a plain ECDSA one.",
                e
            );
        }

        if (chain.Count == 0)
            throw new CryptographicException("There is no certificate in the PEM.");
        using var known = chain[0].GetECDsaPublicKey();
        if (known is null || known.KeySize != 256 || signs.KeySize != 256)
            throw new CryptographicException(
                "Content credentials are signed with ES256: the certificate must be for ECDSA on P-256."
            );
        return known
            .ExportSubjectPublicKeyInfo()
            .AsSpan()
            .SequenceEqual(signs.ExportSubjectPublicKeyInfo())
            ? new CredentialKeys(signs, [.. chain])
            : throw new CryptographicException("The key is not the certificate's.");
    }

    /// <summary>Signs a claim (COSE_Sign1, the claim itself kept apart).</summary>
    internal byte[] Sign(byte[] claim)
    {
        var signed = new CborWriter()
            .List(4)
            .Text("Signature1")
            .Bytes(header)
            .Bytes([])
            .Bytes(claim)
            .ToArray();
        byte[] signature;
        lock (key)
            signature = key.SignData(signed, HashAlgorithmName.SHA256);
        return new CborWriter()
            .Tag(SignedOnce)
            .List(4)
            .Bytes(header)
            .Map(0)
            .Null()
            .Bytes(signature)
            .ToArray();
    }
}
