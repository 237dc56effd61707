using System.Runtime.CompilerServices;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace InteractiveDrama.Storage.S3;

/// <summary>A bucket, spoken to in its own terms. Every failure is an <see cref="IOException"/> in one sentence.</summary>
internal sealed class S3Bucket : IDisposable
{
    /// <summary>Tries of what the store says it is too busy for; the client waits longer each time.</summary>
    private const int Retries = 4;

    private readonly AmazonS3Client client;
    private readonly string bucket;

    public S3Bucket(S3MediaOptions options, Func<string, string?> variable)
    {
        bucket = options.Bucket!;
        var config = new AmazonS3Config
        {
            ForcePathStyle = options.PathStyle,
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = Retries,
            // Checksums are sent and compared by name below; other stores know no others.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.Endpoint is { } endpoint)
        {
            config.ServiceURL = endpoint.ToString();
            config.AuthenticationRegion = options.Region;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        }
        client = new AmazonS3Client(
            new BasicAWSCredentials(
                variable(options.AccessKeyVariable),
                variable(options.SecretKeyVariable)
            ),
            config
        );
    }

    /// <summary>Stores an object; the store refuses it when what came has another SHA-256.</summary>
    public Task PutAsync(
        string key,
        Stream bytes,
        string type,
        string sha256,
        CancellationToken cancellation
    ) =>
        AskAsync(() =>
            client.PutObjectAsync(
                new PutObjectRequest
                {
                    BucketName = bucket,
                    Key = key,
                    InputStream = bytes,
                    AutoCloseStream = false,
                    ContentType = type,
                    ChecksumAlgorithm = ChecksumAlgorithm.SHA256,
                    ChecksumSHA256 = Convert.ToBase64String(Convert.FromHexString(sha256)),
                    // Whole and signed: chunks with trailers are not known everywhere.
                    UseChunkEncoding = false,
                },
                cancellation
            )
        );

    /// <summary>Opens an object; null when it is not there.</summary>
    public async Task<GetObjectResponse?> OpenAsync(string key, CancellationToken cancellation)
    {
        try
        {
            return await AskAsync(() => client.GetObjectAsync(bucket, key, cancellation));
        }
        catch (IOException e)
            when (e.InnerException is AmazonS3Exception { ErrorCode: "NoSuchKey" })
        {
            return null;
        }
    }

    /// <summary>Every object whose key begins with a text.</summary>
    public async IAsyncEnumerable<S3Object> ListAsync(
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var request = new ListObjectsV2Request { BucketName = bucket, Prefix = prefix };
        do
        {
            var page = await AskAsync(() => client.ListObjectsV2Async(request, cancellation));
            foreach (var found in page.S3Objects ?? [])
            {
                yield return found;
            }
            request.ContinuationToken = page.IsTruncated is true
                ? page.NextContinuationToken
                : null;
        } while (request.ContinuationToken is not null);
    }

    /// <summary>Deletes an object; one that is not there is fine.</summary>
    public Task DeleteAsync(string key, CancellationToken cancellation) =>
        AskAsync(() => client.DeleteObjectAsync(bucket, key, cancellation));

    public void Dispose() => client.Dispose();

    private async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (AmazonS3Exception e)
        {
            throw new IOException(
                $"The bucket '{bucket}' refused a request ({(int)e.StatusCode} {e.ErrorCode}): {e.Message}",
                e
            );
        }
        catch (Exception e)
            when (e is AmazonClientException or AmazonServiceException or HttpRequestException)
        {
            throw new IOException($"The bucket '{bucket}' cannot be reached: {e.Message}", e);
        }
    }
}
