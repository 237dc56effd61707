using System.Security.Cryptography;
using InteractiveDrama.Shots.Library;

namespace InteractiveDrama.Storage.S3;

/// <summary>A file that came from the bucket, in a file of its own that goes with it.</summary>
/// <param name="Name">What it was asked for as.</param>
/// <param name="Sha256">What it is.</param>
/// <param name="Bytes">Its bytes, from the beginning.</param>
internal sealed record Download(MediaName Name, string Sha256, FileStream Bytes) : IAsyncDisposable
{
    public static async Task<Download> ReadAsync(
        MediaName name,
        Stream bytes,
        CancellationToken cancellation
    )
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"drama-{Guid.NewGuid():n}.part"),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            4096,
            FileOptions.Asynchronous | FileOptions.DeleteOnClose
        );
        try
        {
            await bytes.CopyToAsync(file, cancellation);
            file.Position = 0;
            var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
            file.Position = 0;
            return new Download(name, sha256, file);
        }
        catch (Exception e)
        {
            await file.DisposeAsync();
            if (
                e
                is HttpRequestException
                    or InvalidDataException
                    or Amazon.Runtime.AmazonClientException
            )
            {
                throw new IOException($"{name} did not come whole from the bucket: {e.Message}", e);
            }
            throw;
        }
    }

    public ValueTask DisposeAsync() => Bytes.DisposeAsync();
}
