using System.Security.Cryptography;
using System.Text;

namespace InteractiveDrama.Shots.Provenance.Credentials;

/// <summary>Seals files with content credentials (C2PA). It is the last thing that is written into a file.</summary>
/// <param name="keys">What it signs with.</param>
public sealed class CredentialSigner(CredentialKeys keys)
{
    private const string CertificateFile = "certificate.pem";
    private const string KeyFile = "key.pem";

    /// <summary>Opens the keys of a folder; where there are none, or none that is valid any more, a test certificate is made.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="time">Says when it is.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="CryptographicException">What lies there are no keys; the message is a sentence.</exception>
    public static CredentialSigner OfFolder(string folder, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var paths = (Path.Combine(folder, CertificateFile), Path.Combine(folder, KeyFile));
        if (File.Exists(paths.Item1) && File.Exists(paths.Item2))
        {
            var known = OfFiles(paths.Item1, paths.Item2);
            if (known.ValidUntil > time.GetUtcNow())
                return known;
        }

        Directory.CreateDirectory(folder);
        var (certificate, key) = TestCertificate.Make(time.GetUtcNow());
        // The key first: a certificate without its key would be no keys at all.
        Put(paths.Item2, key);
        Put(paths.Item1, certificate);
        return new CredentialSigner(CredentialKeys.Read(certificate, key));
    }

    /// <summary>Opens the platform's own keys.</summary>
    /// <param name="certificate">A PEM file: the signing certificate, then its chain.</param>
    /// <param name="key">A PEM file with its key.</param>
    /// <exception cref="IOException">One of them cannot be read.</exception>
    /// <exception cref="CryptographicException">They are no keys for this; the message is a sentence.</exception>
    public static CredentialSigner OfFiles(string certificate, string key) =>
        new(CredentialKeys.Read(File.ReadAllText(certificate), File.ReadAllText(key)));

    /// <summary>Until when its certificate is valid.</summary>
    public DateTimeOffset ValidUntil => new(keys.Certificate.NotAfter.ToUniversalTime());

    /// <summary>Whether files of a type are sealed.</summary>
    /// <param name="type">The media type.</param>
    public static bool Takes(string type) =>
        type is "image/png" or "image/jpeg" or "image/webp" or "video/mp4" or "audio/mp4";

    /// <summary>What seals the files of one take; files of types that are not sealed are left as they are.</summary>
    /// <param name="claim">What is claimed of them.</param>
    public Func<byte[], string, byte[]> SealOf(CredentialClaim claim) =>
        (file, type) => Takes(type) ? Seal(file, type, claim) : file;

    /// <summary>Seals a file.</summary>
    /// <param name="file">The file, without a content credential.</param>
    /// <param name="type">Its media type, one that <see cref="Takes"/> knows.</param>
    /// <param name="claim">What is claimed of it.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public byte[] Seal(byte[] file, string type, CredentialClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        // The same file of the same take has the same name, whenever it is sealed.
        var of = SHA256.HashData([
            .. Encoding.UTF8.GetBytes(claim.Title),
            .. SHA256.HashData(file),
        ]);
        of[6] = (byte)(of[6] & 0x0F | 0x40);
        of[8] = (byte)(of[8] & 0x3F | 0x80);
        var id = new Guid(of.AsSpan(0, 16), bigEndian: true);
        return SealedFile.Of(file, type).Write(new CredentialManifest(claim, keys, id));
    }

    private static void Put(string path, string text)
    {
        var beside = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(beside, options))
            file.Write(Encoding.ASCII.GetBytes(text));
        File.Move(beside, path, overwrite: true);
    }
}
