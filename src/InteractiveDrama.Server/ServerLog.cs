using System.Globalization;
using InteractiveDrama.Server.Configuration;
using Serilog;
using Serilog.Events;
using Serilog.Filters;
using Serilog.Formatting.Display;
using Serilog.Formatting.Json;

namespace InteractiveDrama.Server;

/// <summary>Where the server says what it does: standard error and a rolling file.</summary>
internal static class ServerLog
{
    // A line about a command names its session and turn.
    private const string Line =
        "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} [{Level:u3}] {Message:lj} {Session} {Turn}{NewLine}{Exception}";

    public static Serilog.Core.Logger Create(DramaServerOptions options, LogOptions settings)
    {
        var log = new LoggerConfiguration()
            .MinimumLevel.Information()
            // Requests and hub frames are not logged: addresses carry queries, and arguments carry session keys.
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .WriteTo.File(
                settings.Json
                    ? new JsonFormatter(
                        renderMessage: true,
                        formatProvider: CultureInfo.InvariantCulture
                    )
                    : new MessageTemplateTextFormatter(Line, CultureInfo.InvariantCulture),
                Path.Combine(
                    options.DataFolder,
                    "logs",
                    settings.Json ? "drama-.json" : "drama-.log"
                ),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: settings.Days
            );
        if (options.LogToConsole)
        {
            // Stack traces are for the file; why a server could not start is told in a sentence of our own.
            log.WriteTo.Logger(console =>
                console
                    .Filter.ByExcluding(
                        Matching.FromSource("Microsoft.Extensions.Hosting.Internal.Host")
                    )
                    .WriteTo.Console(
                        standardErrorFromLevel: LogEventLevel.Verbose,
                        outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}",
                        formatProvider: CultureInfo.InvariantCulture
                    )
            );
        }
        return log.CreateLogger();
    }
}
