using System.Diagnostics.Metrics;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Hosting.Analytics.Intake;

namespace InteractiveDrama.Hosting.Observability;

/// <summary>What is measured of the counting itself. The totals are the store's: they go on over a restart.</summary>
internal sealed class EventTelemetry
{
    private EventCounts totals = new(0, 0, 0, 0, 0);

    public EventTelemetry(IMeterFactory meters, PlayerEvents players)
    {
        var meter = meters.Create(DramaTelemetry.Name);
        Total("interactive_drama.events.stored", "Events that were stored.", one => one.Stored);
        Total(
            "interactive_drama.events.duplicates",
            "Events that came again, the same.",
            one => one.Duplicates
        );
        Total(
            "interactive_drama.events.quarantined",
            "Events whose number or id is another event's.",
            one => one.Quarantined
        );
        Total(
            "interactive_drama.events.orphans",
            "Events of sessions that nobody knows.",
            one => one.Orphans
        );
        Total(
            "interactive_drama.events.dropped",
            "Players' events that were lost because there was no room.",
            one => one.Dropped
        );
        meter.CreateObservableGauge(
            "interactive_drama.events.waiting",
            () => players.Queue.Count,
            "{event}",
            "Players' events that wait to be stored."
        );

        void Total(string name, string says, Func<EventCounts, long> count) =>
            meter.CreateObservableCounter(name, () => count(totals), "{event}", says);
    }

    /// <summary>So much has come in, ever.</summary>
    public void Took(EventCounts counts) => totals = counts;
}
