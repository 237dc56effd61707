using System.Collections;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Observability;

/// <summary>What every log line of a command says beside its message: the session and the turn it is about.</summary>
internal sealed class CommandScope(string? session, int? turn)
    : IReadOnlyList<KeyValuePair<string, object?>>
{
    // A session's id has 32 letters; what is longer is none, and a log is no place for whatever a client sends.
    private const int LongestId = 36;

    /// <summary>The session; null for a command that opens one.</summary>
    public string? Session { get; } = session?[..Math.Min(session.Length, LongestId)];

    /// <summary>The turn that the command names; null when it names none.</summary>
    public int? Turn { get; } = turn;

    public int Count => 2;

    public KeyValuePair<string, object?> this[int index] =>
        index == 0 ? new(nameof(Session), Session) : new(nameof(Turn), Turn);

    /// <summary>The scope of a command by its record.</summary>
    public static CommandScope Of(object? request) =>
        request switch
        {
            ChooseRequest choose => new(choose.Session, choose.Turn),
            ResumeRequest resume => new(resume.Session, resume.LastTurn),
            ReportRequest report => new(report.Session, null),
            TrailRequest trail => new(trail.Session, null),
            StartRequest { From: { } from } => new(from.Session, null),
            _ => new(null, null),
        };

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        yield return this[0];
        yield return this[1];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"Session {Session}, turn {Turn}";
}
