using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.Storage.S3.Tests.Server;

/// <summary>ListObjectsV2: sorted keys in pages, with opaque tokens between them.</summary>
internal static class ObjectList
{
    private const int LargestPage = 1_000;
    private static readonly XNamespace S3 = "http://s3.amazonaws.com/doc/2006-03-01/";

    public static async Task WriteAsync(
        HttpContext http,
        ConcurrentDictionary<string, StoredObject> objects
    )
    {
        var query = http.Request.Query;
        var prefix = query["prefix"].ToString();
        var after = After(query["continuation-token"]);
        var most = Math.Min(
            LargestPage,
            int.TryParse(query["max-keys"], CultureInfo.InvariantCulture, out var asked)
                ? asked
                : LargestPage
        );
        var found = objects
            .Where(pair =>
                pair.Key.StartsWith(prefix, StringComparison.Ordinal)
                && string.CompareOrdinal(pair.Key, after) > 0
            )
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(most + 1)
            .ToList();
        var page = found.Take(most).ToList();
        var result = new XElement(
            S3 + "ListBucketResult",
            new XElement(S3 + "Name", StrictS3.Bucket),
            new XElement(S3 + "Prefix", prefix),
            new XElement(S3 + "KeyCount", page.Count),
            new XElement(S3 + "MaxKeys", most),
            new XElement(S3 + "IsTruncated", found.Count > most ? "true" : "false"),
            page.Select(pair => new XElement(
                S3 + "Contents",
                new XElement(S3 + "Key", pair.Key),
                new XElement(
                    S3 + "LastModified",
                    pair.Value.At.ToString(
                        "yyyy-MM-dd'T'HH:mm:ss.fff'Z'",
                        CultureInfo.InvariantCulture
                    )
                ),
                new XElement(S3 + "ETag", pair.Value.ETag),
                new XElement(S3 + "Size", pair.Value.Bytes.Length),
                new XElement(S3 + "StorageClass", "STANDARD")
            ))
        );
        if (found.Count > most)
        {
            result.Add(new XElement(S3 + "NextContinuationToken", Token(page[^1].Key)));
        }
        http.Response.ContentType = "application/xml";
        await http.Response.WriteAsync(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{result.ToString(SaveOptions.DisableFormatting)}"
        );
    }

    private static string Token(string key) =>
        "1" + Convert.ToBase64String(Encoding.UTF8.GetBytes(key));

    private static string After(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return "";
        }
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(token[1..]));
        }
        catch (FormatException)
        {
            throw new S3Refusal(
                400,
                "InvalidArgument",
                "The continuation token provided is incorrect"
            );
        }
    }
}
