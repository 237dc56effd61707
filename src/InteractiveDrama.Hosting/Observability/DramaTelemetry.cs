using System.Diagnostics;
using System.Diagnostics.Metrics;
using InteractiveDrama.Hosting.Limits;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Observability;

/// <summary>
/// What the host measures: a meter and an activity source, both called <see cref="Name"/>. docs/operating.md says what each
/// instrument means. What nobody listens to costs a look at a flag.
/// </summary>
public sealed class DramaTelemetry : IDisposable
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "InteractiveDrama";

    private readonly ActivitySource source = new(Name);
    private readonly Counter<long> choices;
    private readonly Counter<long> starts;
    private readonly Counter<long> errors;
    private readonly Counter<long> duplicates;
    private readonly Counter<long> shots;
    private readonly Counter<long> jobs;
    private readonly Counter<double> spent;
    private readonly Counter<long> withdrawn;
    private readonly Counter<long> reports;
    private readonly Counter<long> purges;
    private readonly Histogram<double> steps;
    private readonly Histogram<double> commands;

    internal DramaTelemetry(IMeterFactory meters, LiveSessions sessions, Callers callers)
    {
        // The factory's own: it goes when the host does.
        var meter = meters.Create(Name);
        choices = meter.CreateCounter<long>(
            "interactive_drama.choices",
            "{choice}",
            "Choices taken and stored, by story and mode."
        );
        starts = meter.CreateCounter<long>(
            "interactive_drama.starts",
            "{session}",
            "Sessions opened and stored, by story."
        );
        errors = meter.CreateCounter<long>(
            "interactive_drama.errors",
            "{error}",
            "Commands refused, by method and code."
        );
        duplicates = meter.CreateCounter<long>(
            "interactive_drama.duplicates",
            "{command}",
            "Commands that came again and got their stored answer."
        );
        shots = meter.CreateCounter<long>(
            "interactive_drama.shots",
            "{shot}",
            "Shots sent to viewers, by story and rung."
        );
        jobs = meter.CreateCounter<long>(
            "interactive_drama.shot.jobs",
            "{job}",
            "Pieces of work that providers ended, by provider and whether they made something."
        );
        spent = meter.CreateCounter<double>(
            "interactive_drama.shot.spent",
            "{currency}",
            "Money spent on what was made, by provider and currency."
        );
        withdrawn = meter.CreateCounter<long>(
            "interactive_drama.takes.withdrawn",
            "{take}",
            "Takes that were taken back, by story."
        );
        reports = meter.CreateCounter<long>(
            "interactive_drama.shot.reports",
            "{report}",
            "Shots that viewers reported, by story and reason."
        );
        purges = meter.CreateCounter<long>(
            "interactive_drama.purges",
            "{request}",
            "Requests to purge withdrawn media, by whether they were taken."
        );
        steps = meter.CreateHistogram<double>(
            "interactive_drama.step.duration",
            "s",
            "Time the engine takes from one stop to the next, by story."
        );
        commands = meter.CreateHistogram<double>(
            "interactive_drama.command.duration",
            "s",
            "Time from a command's arrival to its answer, by method."
        );
        meter.CreateObservableGauge(
            "interactive_drama.sessions",
            () => sessions.Count,
            "{session}",
            "Sessions played on a connection now."
        );
        meter.CreateObservableGauge(
            "interactive_drama.connections",
            () => callers.Count,
            "{connection}",
            "Connections to the hub now."
        );
        meter.CreateObservableGauge(
            "interactive_drama.outbox.waiting",
            () => callers.Waiting,
            "{event}",
            "Events that wait to be sent, over all connections."
        );
    }

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();

    /// <summary>A span of the current trace; null when nobody listens.</summary>
    internal Activity? Begin(string name, ActivityKind kind = ActivityKind.Internal) =>
        source.HasListeners() ? source.StartActivity(name, kind) : null;

    /// <summary>A session was opened.</summary>
    internal void Started(string story)
    {
        if (starts.Enabled)
        {
            starts.Add(1, Tag("story", story));
        }
    }

    /// <summary>A choice was taken and stored.</summary>
    internal void Chosen(string story, ChoiceMode mode)
    {
        if (choices.Enabled)
        {
            choices.Add(1, Tag("story", story), Tag("mode", ModeName(mode)));
        }
    }

    /// <summary>A shot was put into a view.</summary>
    internal void Shot(string story, ShotRung rung)
    {
        if (shots.Enabled)
        {
            shots.Add(1, Tag("story", story), Tag("rung", RungName(rung)));
        }
    }

    /// <summary>A provider ended a piece of work.</summary>
    internal void ShotJob(string provider, bool isMade) =>
        jobs.Add(1, Tag("provider", provider), Tag("outcome", isMade ? "made" : "not_made"));

    /// <summary>A provider was paid.</summary>
    internal void Spent(string provider, string currency, decimal amount) =>
        spent.Add((double)amount, Tag("provider", provider), Tag("currency", currency));

    /// <summary>A take was taken back.</summary>
    internal void Withdrawn(string story) => withdrawn.Add(1, Tag("story", story));

    /// <summary>A viewer reported a shot.</summary>
    internal void Reported(string story, ReportReason reason) =>
        reports.Add(1, Tag("story", story), Tag("reason", ReasonName(reason)));

    /// <summary>Somebody was asked to purge what was taken back.</summary>
    internal void Purged(bool isTaken) =>
        purges.Add(1, Tag("outcome", isTaken ? "taken" : "not_taken"));

    /// <summary>A command got the answer that it got before.</summary>
    internal void Repeated() => duplicates.Add(1);

    /// <summary>The time at which a step begins; zero when nobody measures.</summary>
    internal long StepBegins() => steps.Enabled ? Stopwatch.GetTimestamp() : 0;

    /// <summary>A step is over.</summary>
    internal void Stepped(long began, string story)
    {
        if (began != 0)
        {
            steps.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, Tag("story", story));
        }
    }

    /// <summary>The time at which a command begins; zero when nobody measures.</summary>
    internal long CommandBegins() => commands.Enabled ? Stopwatch.GetTimestamp() : 0;

    /// <summary>A command is answered.</summary>
    internal void Answered(long began, string method, DramaError? error)
    {
        if (began != 0)
        {
            commands.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, Tag("method", method));
        }
        if (error is not null && errors.Enabled)
        {
            errors.Add(1, Tag("method", method), Tag("code", error.Code));
        }
    }

    private static KeyValuePair<string, object?> Tag(string key, string value) => new(key, value);

    private static string RungName(ShotRung rung) =>
        rung switch
        {
            ShotRung.Final => "final",
            ShotRung.Keyframe => "keyframe",
            _ => "animatic",
        };

    private static string ReasonName(ReportReason reason) =>
        reason switch
        {
            ReportReason.Person => "person",
            ReportReason.Disturbing => "disturbing",
            ReportReason.Rights => "rights",
            ReportReason.Broken => "broken",
            _ => "other",
        };

    private static string ModeName(ChoiceMode mode) =>
        mode switch
        {
            ChoiceMode.Active => "active",
            ChoiceMode.TimeoutDefault => "timeout_default",
            ChoiceMode.Auto => "auto",
            ChoiceMode.Moved => "moved",
            _ => "other",
        };
}
