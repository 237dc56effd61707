using System.Globalization;
using InteractiveDrama.Analytics.Events;

namespace InteractiveDrama.Hosting.Analytics.Posting;

/// <summary>What leads to an event in the store.</summary>
/// <param name="Session">Its session.</param>
/// <param name="Stream">Who numbered it.</param>
/// <param name="Seq">Its number there.</param>
internal readonly record struct EventKey(string Session, EventStream Stream, int Seq)
{
    /// <summary>It as a line of the journal.</summary>
    public string Line() =>
        string.Create(CultureInfo.InvariantCulture, $"{Session} {(int)Stream} {Seq}\n");

    /// <summary>It from a line of the journal; null when that is none.</summary>
    public static EventKey? Read(string line) =>
        line.Split(' ') is [var session, var stream, var seq]
        && int.TryParse(stream, NumberStyles.None, CultureInfo.InvariantCulture, out var of)
        && int.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new EventKey(session, (EventStream)of, number)
            : null;
}
