using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.Storage.S3.Tests.Server;

/// <summary>Compares the checksums that a request carries with its body.</summary>
internal static class Checksums
{
    [SuppressMessage("Security", "CA5351", Justification = "S3's Content-MD5 is an MD5.")]
    public static void Compare(IHeaderDictionary headers, byte[] body)
    {
        if (headers.ContainsKey("x-amz-trailer"))
        {
            throw new S3Refusal(501, "NotImplemented", "Trailers are not implemented.");
        }
        Same(headers["x-amz-checksum-sha256"], SHA256.HashData(body));
        Same(headers.ContentMD5, MD5.HashData(body));
    }

    private static void Same(string? told, byte[] found)
    {
        if (!string.IsNullOrEmpty(told) && told != Convert.ToBase64String(found))
        {
            throw new S3Refusal(
                400,
                "BadDigest",
                "The checksum you specified did not match what we received."
            );
        }
    }
}
