using System.Collections.Immutable;
using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Experiments;
using InteractiveDrama.Stories.Experiments;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>Makes the report of a story from its counters, in time that depends on the story and not on how many watched it.</summary>
/// <param name="store">Where they are counted.</param>
/// <param name="time">Says what time it is, and so who has been silent for too long.</param>
public sealed class ReportMaker(IEventStore store, TimeProvider time)
{
    /// <summary>Makes a report.</summary>
    /// <param name="subject">The story.</param>
    /// <param name="options">Which viewers, and how.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="Playback.Sessions.StoreUnavailableException">The counters cannot be read.</exception>
    public async Task<StoryReport> MakeAsync(
        ReportSubject subject,
        ReportOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(options);
        var now = time.GetUtcNow();
        var viewers = Filter(subject, options);
        var counts = await store.CountAsync(viewers, now, cancellation);
        var again = await SessionsAsync(viewers with { Playthrough = PlaythroughClass.Again });
        var all = await SessionsAsync(viewers with { Playthrough = null, Version = null });
        var ours = await SessionsAsync(viewers with { Playthrough = null });
        var report = ReportBuilder.Build(
            subject,
            new ReportCounts(
                counts,
                again,
                all - ours,
                Dimensions(await store.CellsAsync(subject.Story, cancellation), options),
                await store.TotalsAsync(cancellation)
            ),
            options,
            now
        );
        var experiments = ImmutableArray.CreateBuilder<ExperimentReport>();
        foreach (var experiment in subject.Experiments)
            experiments.Add(await ExperimentAsync(experiment));
        return report with { Experiments = experiments.DrainToImmutable() };

        // A run goes on when the story is published anew, and a viewer takes part once, in whatever playthrough.
        async Task<ExperimentReport> ExperimentAsync(Experiment experiment)
        {
            var arms = new List<VariantCounts>();
            foreach (var variant in experiment.Variants)
            {
                var exposed = new CounterFilter
                {
                    Story = subject.Story,
                    Simulated = options.Simulated,
                    Playthrough = null,
                    Locale = options.Locale,
                    Device = options.Device,
                    Experiment = experiment.Run,
                    Variant = variant.Name,
                };
                arms.Add(
                    VariantTable.Of(
                        experiment.Goal,
                        variant.Name,
                        await store.CountAsync(exposed, now, cancellation)
                    )
                );
            }

            return ExperimentReports.Of(experiment, arms, options.MinCell);
        }

        async Task<int> SessionsAsync(CounterFilter filter) =>
            (int)
                (
                    await store.CountAsync(
                        filter with
                        {
                            Measure = Measure.Sessions,
                        },
                        now,
                        cancellation
                    )
                )[new CounterKey(Measure.Sessions)];
    }

    private static CounterFilter Filter(ReportSubject subject, ReportOptions options) =>
        new()
        {
            Story = subject.Story,
            Version = options.AcrossVersions ? null : subject.Version,
            Simulated = options.Simulated,
            Locale = options.Locale,
            Device = options.Device,
            Experiment = options.Experiment,
            Variant = options.Variant,
        };

    private static ReportDimensions Dimensions(IReadOnlyList<Cell> cells, ReportOptions options)
    {
        var ours = cells.Where(cell => cell.Simulated == options.Simulated).ToArray();
        return new ReportDimensions(
            [.. Sorted(ours.Select(cell => cell.Version))],
            [.. Sorted(ours.Select(cell => cell.Locale))],
            [
                .. ours.Where(cell => cell.Device is not null)
                    .Select(cell => cell.Device!.Value)
                    .Distinct()
                    .Order(),
            ],
            [
                .. Sorted(
                    ours.Where(cell => cell.Experiment.Length > 0)
                        .Select(cell => $"{cell.Experiment}/{cell.Variant}")
                ),
            ]
        );
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> names) =>
        names
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
}
