using System.ComponentModel.DataAnnotations;

namespace InteractiveDrama.Hosting.Publishing;

/// <summary>How much writers may send, and where it is kept.</summary>
public sealed class PublishingOptions
{
    /// <summary>The folder in which the files of staged and published versions are kept.</summary>
    public string Folder { get; set; } = Path.Combine("data", "publishing");

    /// <summary>Bytes of one file of a version.</summary>
    [Range(1_024L, 1_073_741_824L)]
    public long MaximumFileBytes { get; set; } = 268_435_456;

    /// <summary>Bytes of one version, all of its files together.</summary>
    [Range(1_024L, 17_179_869_184L)]
    public long MaximumBytes { get; set; } = 1_073_741_824;

    /// <summary>Bytes of all staged versions together.</summary>
    [Range(1_024L, 1_099_511_627_776L)]
    public long MaximumStagedBytes { get; set; } = 4_294_967_296;

    /// <summary>Versions that may be staged at the same time.</summary>
    [Range(1, 10_000)]
    public int MaximumStaged { get; set; } = 64;

    /// <summary>How long a version that is not published stays staged.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan StagedFor { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Sessions that are carried over to see where they would go on; of more, those last heard of.</summary>
    [Range(0, 1_000_000)]
    public int SessionsTried { get; set; } = 5_000;
}
