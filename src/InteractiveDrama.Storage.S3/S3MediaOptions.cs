using System.ComponentModel.DataAnnotations;

namespace InteractiveDrama.Storage.S3;

/// <summary>Which bucket media are kept in. Keys are never settings: the settings name the variables that hold them.</summary>
public sealed class S3MediaOptions
{
    /// <summary>The store's address, such as <c>https://minio.example:9000</c>; null for Amazon's own in <see cref="Region"/>.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The bucket; it must be there.</summary>
    public string? Bucket { get; set; }

    /// <summary>What every key in the bucket begins with, such as <c>drama/</c>; nothing when null.</summary>
    public string? Prefix { get; set; }

    /// <summary>The region that requests are signed for.</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>The bucket stands in the path, not in the host's name: what most stores but Amazon's need.</summary>
    public bool PathStyle { get; set; }

    /// <summary>The environment variable that holds the id of the access key.</summary>
    public string AccessKeyVariable { get; set; } = "AWS_ACCESS_KEY_ID";

    /// <summary>The environment variable that holds the secret key.</summary>
    public string SecretKeyVariable { get; set; } = "AWS_SECRET_ACCESS_KEY";

    /// <summary>Where files are kept on this machine after they were read and checked; null for one beside the data.</summary>
    public string? CacheFolder { get; set; }

    /// <summary>How many bytes of them.</summary>
    [Range(104_857_600L, 1_099_511_627_776L)]
    public long CacheBytes { get; set; } = 2_147_483_648;

    /// <summary>What is wrong with the options, a sentence each; none when they can be used.</summary>
    /// <param name="section">The name of their section.</param>
    /// <param name="variable">Reads an environment variable.</param>
    public IEnumerable<string> Problems(string section, Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (string.IsNullOrWhiteSpace(Bucket))
        {
            yield return $"{section}:Bucket is missing; name the bucket that media are kept in.";
        }
        if (Endpoint is { } endpoint && !IsHttp(endpoint))
        {
            yield return $"{section}:Endpoint is '{endpoint}'; it must be an address such as https://minio.example:9000.";
        }
        foreach (
            var (setting, name) in new[]
            {
                (nameof(AccessKeyVariable), AccessKeyVariable),
                (nameof(SecretKeyVariable), SecretKeyVariable),
            }
        )
        {
            if (string.IsNullOrEmpty(name) || string.IsNullOrEmpty(variable(name)))
            {
                yield return $"{section}:{setting} names the environment variable '{name}', which is not set.";
            }
        }
    }

    private static bool IsHttp(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
