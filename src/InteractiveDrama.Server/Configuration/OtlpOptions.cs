using System.ComponentModel.DataAnnotations;

namespace InteractiveDrama.Server.Configuration;

/// <summary>Where metrics and traces are sent, by OTLP.</summary>
public sealed class OtlpOptions
{
    /// <summary>
    /// The collector's root, spoken to by OTLP over HTTP, such as <c>http://collector:4318</c>. Null for what the
    /// <c>OTEL_EXPORTER_OTLP_*</c> variables of the environment say; nothing is sent when they say nothing either.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>How often metrics are sent.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The share of commands that are traced; a trace that began at a client is followed as it was begun.</summary>
    [Range(0.0, 1.0)]
    public double TraceShare { get; set; } = 0.05;
}
