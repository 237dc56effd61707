using InteractiveDrama.Hosting.Observability;
using InteractiveDrama.Server.Configuration;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace InteractiveDrama.Server.Telemetry;

/// <summary>Sends metrics and traces to a collector while the server runs; what is left goes out when it stops.</summary>
internal sealed class OtlpExport(OtlpOptions options) : IHostedService, IDisposable
{
    private const string Service = "interactive-drama";

    private static readonly string[] Meters =
    [
        DramaTelemetry.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
    ];

    private MeterProvider? metrics;
    private TracerProvider? traces;

    /// <summary>Whether the settings, or the environment by OpenTelemetry's own names, say where to.</summary>
    public static bool IsWanted(OtlpOptions options, IConfiguration environment) =>
        options.Endpoint is not null
        || !string.IsNullOrEmpty(environment["OTEL_EXPORTER_OTLP_ENDPOINT"]);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var service = ResourceBuilder.CreateDefault().AddService(Service);
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(service)
            .AddMeter(Meters)
            .AddOtlpExporter(
                (exporter, reader) =>
                {
                    Address(exporter, "v1/metrics");
                    reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)
                        options.Interval.TotalMilliseconds;
                }
            )
            .Build();
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(service)
            .AddSource(DramaTelemetry.Name)
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.TraceShare)))
            .AddOtlpExporter(exporter => Address(exporter, "v1/traces"))
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        // Disposing sends what is left.
        metrics?.Dispose();
        traces?.Dispose();
        (metrics, traces) = (null, null);
    }

    private void Address(OtlpExporterOptions exporter, string path)
    {
        if (options.Endpoint is { } root)
        {
            exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
            exporter.Endpoint = new Uri($"{root.ToString().TrimEnd('/')}/{path}");
        }
    }
}
