using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Analytics.Events;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>What makes an event that comes again the same one: type, turn, body, and when it happened by the clock of who tells.</summary>
internal static class Fingerprint
{
    public static bool Same(AnalyticsEvent one, AnalyticsEvent other) =>
        one.Turn == other.Turn
        && one.Body.GetType() == other.Body.GetType()
        && Happened(one) == Happened(other)
        && EventForm.Write(one.Body).AsSpan().SequenceEqual(EventForm.Write(other.Body));

    /// <summary>The same as 16 bytes.</summary>
    public static byte[] Of(AnalyticsEvent one)
    {
        var head = Encoding.UTF8.GetBytes(
            $"{EventNames.Of(one.Body)}/{one.Turn}/{Happened(one).UtcTicks}/"
        );
        return SHA256.HashData([.. head, .. EventForm.Write(one.Body)])[..16];
    }

    /// <summary>Whether an event that came again is to take the place of the first: the earliest arrival tells the time best.</summary>
    public static bool IsEarlier(AnalyticsEvent one, AnalyticsEvent than) =>
        one.Clocks is { } clocks
        && than.Clocks is { } known
        && (clocks.Received, clocks.Sent).CompareTo((known.Received, known.Sent)) < 0;

    private static DateTimeOffset Happened(AnalyticsEvent one) => one.Clocks?.Happened ?? one.At;
}
