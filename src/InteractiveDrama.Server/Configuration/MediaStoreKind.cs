namespace InteractiveDrama.Server.Configuration;

/// <summary>Where media are kept.</summary>
public enum MediaStoreKind
{
    /// <summary>In the data folder.</summary>
    Folder,

    /// <summary>In a bucket of an S3-compatible store.</summary>
    S3,
}
