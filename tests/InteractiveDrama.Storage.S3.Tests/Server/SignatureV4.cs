using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace InteractiveDrama.Storage.S3.Tests.Server;

/// <summary>Verifies AWS Signature Version 4 of a request with its whole body.</summary>
internal static class SignatureV4
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    public static void Verify(HttpRequest request, byte[] body)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (!authorization.StartsWith(Algorithm + " ", StringComparison.Ordinal))
        {
            throw new S3Refusal(403, "AccessDenied", "Anonymous access is forbidden.");
        }
        var fields = authorization[(Algorithm.Length + 1)..]
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(field => field.Split('=', 2))
            .ToDictionary(field => field[0], field => field[1], StringComparer.Ordinal);
        var scope = fields["Credential"].Split('/', 2);
        if (scope[0] != StrictS3.AccessKey)
        {
            throw new S3Refusal(403, "InvalidAccessKeyId", "The access key does not exist.");
        }
        var date = Dated(request);
        if (scope[1] != $"{date[..8]}/{StrictS3.Region}/s3/aws4_request")
        {
            throw new S3Refusal(
                400,
                "AuthorizationHeaderMalformed",
                $"The credential's scope must name the region '{StrictS3.Region}'."
            );
        }
        var hash = request.Headers["x-amz-content-sha256"].ToString();
        if (hash != Convert.ToHexStringLower(SHA256.HashData(body)))
        {
            throw new S3Refusal(
                400,
                "XAmzContentSHA256Mismatch",
                "The x-amz-content-sha256 does not match what was received."
            );
        }
        var names = fields["SignedHeaders"].Split(';');
        foreach (var header in request.Headers.Keys.Select(name => name.ToLowerInvariant()))
        {
            if (
                (header.StartsWith("x-amz-", StringComparison.Ordinal) || header == "host")
                && !names.Contains(header)
            )
            {
                throw new S3Refusal(403, "AccessDenied", $"The header {header} is not signed.");
            }
        }
        var canonical = string.Join(
            '\n',
            request.Method,
            Path(request),
            Query(request),
            string.Concat(
                names.Select(name => $"{name}:{request.Headers[name].ToString().Trim()}\n")
            ),
            fields["SignedHeaders"],
            hash
        );
        var text =
            $"{Algorithm}\n{date}\n{scope[1]}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        if (fields["Signature"] != Convert.ToHexStringLower(Mac(Key(date[..8]), text)))
        {
            throw new S3Refusal(
                403,
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided."
            );
        }
    }

    private static string Dated(HttpRequest request)
    {
        var text = request.Headers["x-amz-date"].ToString();
        if (
            !DateTimeOffset.TryParseExact(
                text,
                "yyyyMMdd'T'HHmmss'Z'",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var date
            )
        )
        {
            throw new S3Refusal(403, "AccessDenied", "A signed request must have x-amz-date.");
        }
        if ((TimeProvider.System.GetUtcNow() - date).Duration() > TimeSpan.FromMinutes(15))
        {
            throw new S3Refusal(403, "RequestTimeTooSkewed", "The clocks differ too much.");
        }
        return text;
    }

    private static string Path(HttpRequest request) =>
        request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?')[0];

    private static string Query(HttpRequest request) =>
        string.Join(
            '&',
            request
                .Query.SelectMany(pair =>
                    pair.Value.Select(value =>
                        $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(value ?? "")}"
                    )
                )
                .Order(StringComparer.Ordinal)
        );

    private static byte[] Key(string day) =>
        new[] { StrictS3.Region, "s3", "aws4_request" }.Aggregate(
            Mac(Encoding.UTF8.GetBytes("AWS4" + StrictS3.SecretKey), day),
            Mac
        );

    private static byte[] Mac(byte[] key, string text) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
