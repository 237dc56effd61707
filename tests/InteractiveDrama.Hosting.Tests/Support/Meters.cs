using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace InteractiveDrama.Hosting.Tests.Support;

/// <summary>Hears what one host measures, and nothing of the others in this process.</summary>
internal sealed class Meters : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> heard = new();

    private readonly ConcurrentDictionary<string, byte> names = new(StringComparer.Ordinal);

    public Meters(object scope)
    {
        listener.InstrumentPublished = (instrument, listener) =>
        {
            if (
                instrument.Meter.Name == "InteractiveDrama"
                && (instrument.Meter.Scope is null || instrument.Meter.Scope == scope)
            )
            {
                names.TryAdd(instrument.Name, 0);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) => Hear(instrument, value, tags)
        );
        listener.SetMeasurementEventCallback<int>(
            (instrument, value, tags, _) => Hear(instrument, value, tags)
        );
        listener.SetMeasurementEventCallback<double>(
            (instrument, value, tags, _) => Hear(instrument, value, tags)
        );
        listener.Start();
    }

    /// <summary>The instruments there are.</summary>
    public IReadOnlyCollection<string> Names => [.. names.Keys];

    /// <summary>Everything an instrument said, with tags as <c>key=value</c>, sorted.</summary>
    public IReadOnlyList<(double Value, string Tags)> Of(string name) =>
        [
            .. heard
                .Where(measured => measured.Name == name)
                .Select(measured => (measured.Value, measured.Tags)),
        ];

    public double Sum(string name, string tags) =>
        Of(name).Where(measured => measured.Tags == tags).Sum(measured => measured.Value);

    /// <summary>What a gauge says now.</summary>
    public double Gauge(string name)
    {
        listener.RecordObservableInstruments();
        return Of(name)[^1].Value;
    }

    public void Dispose() => listener.Dispose();

    private void Hear(
        Instrument instrument,
        double value,
        ReadOnlySpan<KeyValuePair<string, object?>> tags
    ) =>
        heard.Enqueue(
            (
                instrument.Name,
                value,
                string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Order())
            )
        );
}
