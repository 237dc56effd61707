using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using InteractiveDrama.Server;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama studio [FOLDER]</c>: the writer's desk, in the browser.</summary>
internal static class StudioCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description =
                "A project folder or an .ink file to open; the first page when none is given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var urls = new Option<string>("--urls")
        {
            Description = "A loopback address to listen at; port 0 takes a free one.",
            DefaultValueFactory = _ => DramaServerOptions.DefaultUrls,
        };
        var data = Arguments.Data();
        var open = new Option<bool>("--open") { Description = "Open the browser on it." };
        var command = new Command(
            "studio",
            "Open the writer's desk in the browser: script, player and story graph side by side.\n\nExample: drama studio the-lamp --open"
        )
        {
            folder,
            urls,
            data,
            open,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetValue(folder),
                    parsed.GetValue(urls)!,
                    parsed.GetValue(data)!,
                    parsed.GetValue(open),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string? folder,
        string urls,
        string data,
        bool open,
        CancellationToken cancellation
    )
    {
        await using var server = DramaServer.Create(
            new DramaServerOptions
            {
                Stories = [],
                Urls = urls,
                DataFolder = data,
                PagesFolder = Arguments.PagesFolder,
                Studio = StudioHome.Options([]),
            }
        );
        if (!server.HasStudio)
            throw new UsageException(
                $"The studio reads and writes files, so it listens on this machine alone: '{urls}' is no loopback address, such as http://localhost:5080."
            );
        await server.StartAsync(cancellation);
        var path = folder is null ? "" : $"/{server.OpenInStudio(folder)}";
        var address = $"{server.Addresses.First().TrimEnd('/')}/studio{path}";
        Console.WriteLine($"The studio is at {address}");
        Console.WriteLine("Press Ctrl+C to stop.");
        if (open)
            Open(address);
        await server.WaitForShutdownAsync(cancellation);
        return ExitCodes.Fine;
    }

    // Where there is no browser the address on the screen is enough.
    private static void Open(string address)
    {
        try
        {
            var (program, argument) = OperatingSystem.IsLinux()
                ? ("xdg-open", address)
                : (address, "");
            using var browser = Process.Start(
                new ProcessStartInfo(program, argument)
                {
                    UseShellExecute = !OperatingSystem.IsLinux(),
                }
            );
        }
        catch (Win32Exception)
        {
            Console.Error.WriteLine("No browser could be opened: open the address yourself.");
        }
    }
}
