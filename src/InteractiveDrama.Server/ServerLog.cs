using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Filters;

namespace InteractiveDrama.Server;

/// <summary>Where the server says what it does: standard error and a rolling file.</summary>
internal static class ServerLog
{
    private const int FilesKept = 14;

    public static Serilog.Core.Logger Create(DramaServerOptions options)
    {
        var log = new LoggerConfiguration()
            .MinimumLevel.Information()
            // Requests and hub frames are not logged: addresses carry queries, and arguments carry session keys.
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .WriteTo.File(
                Path.Combine(options.DataFolder, "logs", "drama-.log"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: FilesKept,
                formatProvider: CultureInfo.InvariantCulture
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
