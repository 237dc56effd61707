using InteractiveDrama.Storage.S3;

namespace InteractiveDrama.Server.Configuration;

/// <summary>Where media are kept.</summary>
public sealed class MediaStoreOptions
{
    /// <summary>The store.</summary>
    public MediaStoreKind Store { get; set; }

    /// <summary>The bucket, when it is one.</summary>
    public S3MediaOptions S3 { get; } = new();
}
