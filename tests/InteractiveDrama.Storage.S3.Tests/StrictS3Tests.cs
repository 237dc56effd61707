using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using InteractiveDrama.Storage.S3.Tests.Server;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.S3.Tests;

/// <summary>The store that the tests stand on refuses what the real one refuses.</summary>
public sealed class StrictS3Tests : IAsyncLifetime
{
    private StrictS3 server = null!;

    public async ValueTask InitializeAsync() => server = await StrictS3.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_request_without_a_signature_is_refused()
    {
        using var http = new HttpClient { BaseAddress = server.Address };

        using var answer = await http.PutAsync(
            $"/{StrictS3.Bucket}/key",
            new ByteArrayContent([1])
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("<Code>AccessDenied</Code>");
        server.Objects.ShouldBeEmpty();
    }

    [Fact]
    public async Task Bytes_with_another_checksum_are_refused()
    {
        using var client = Client();
        using var bytes = new MemoryStream([1, 2, 3]);

        var refused = await Should.ThrowAsync<AmazonS3Exception>(() =>
            client.PutObjectAsync(
                new PutObjectRequest
                {
                    BucketName = StrictS3.Bucket,
                    Key = "key",
                    InputStream = bytes,
                    ChecksumSHA256 = Convert.ToBase64String(new byte[32]),
                    UseChunkEncoding = false,
                }
            )
        );

        refused.ErrorCode.ShouldBe("BadDigest");
        server.Objects.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_that_is_not_there_and_a_token_that_is_none_are_refused()
    {
        using var client = Client();

        (
            await Should.ThrowAsync<AmazonS3Exception>(() =>
                client.GetObjectAsync(StrictS3.Bucket, "nothing")
            )
        ).ErrorCode.ShouldBe("NoSuchKey");
        (
            await Should.ThrowAsync<AmazonS3Exception>(() =>
                client.ListObjectsV2Async(
                    new ListObjectsV2Request
                    {
                        BucketName = StrictS3.Bucket,
                        ContinuationToken = "1?",
                    }
                )
            )
        ).ErrorCode.ShouldBe("InvalidArgument");
    }

    private AmazonS3Client Client() =>
        new(
            new BasicAWSCredentials(StrictS3.AccessKey, StrictS3.SecretKey),
            new AmazonS3Config
            {
                ServiceURL = server.Address.ToString(),
                AuthenticationRegion = StrictS3.Region,
                ForcePathStyle = true,
                RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            }
        );
}
