using System.Diagnostics;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Observability;

/// <summary>A command as those who operate the host see it, from its arrival to its answer: timed, traced, named in the log.</summary>
internal readonly struct CommandWatch : IDisposable
{
    private readonly DramaTelemetry telemetry;
    private readonly string method;
    private readonly long began;
    private readonly IDisposable? scope;
    private readonly Activity? activity;

    public CommandWatch(HubInvocationContext context, DramaTelemetry telemetry, ILogger log)
    {
        this.telemetry = telemetry;
        method = context.HubMethodName;
        began = telemetry.CommandBegins();
        activity = telemetry.Begin(method, ActivityKind.Server);
        var request = context.HubMethodArguments is [var only] ? only : null;
        if (activity is null && !log.IsEnabled(LogLevel.Error))
        {
            return;
        }
        var about = CommandScope.Of(request);
        scope = log.BeginScope(about);
        activity?.SetTag("drama.session", about.Session)?.SetTag("drama.turn", about.Turn);
    }

    /// <summary>The command is answered.</summary>
    public void Answer(object? reply)
    {
        var error = reply switch
        {
            SessionReply session => session.Error,
            ReportReply report => report.Error,
            TrailReply trail => trail.Error,
            _ => null,
        };
        telemetry.Answered(began, method, error);
        if (activity is not null && error is not null)
        {
            activity.SetStatus(ActivityStatusCode.Error, error.Code);
            activity.SetTag("error.type", error.Code);
        }
    }

    public void Dispose()
    {
        scope?.Dispose();
        activity?.Dispose();
    }
}
