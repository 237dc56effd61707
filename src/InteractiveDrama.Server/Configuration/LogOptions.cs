using System.ComponentModel.DataAnnotations;

namespace InteractiveDrama.Server.Configuration;

/// <summary>How the log file is written.</summary>
public sealed class LogOptions
{
    /// <summary>A JSON object a line, with every property, in place of text.</summary>
    public bool Json { get; set; }

    /// <summary>Days kept, a file each.</summary>
    [Range(1, 3_650)]
    public int Days { get; set; } = 14;
}
