using System.CommandLine;
using InteractiveDrama.Cli.Keys;
using InteractiveDrama.Cli.Releasing;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Library;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama takes gc</c>: removes media that nothing needs.</summary>
internal static class TakesGcCommand
{
    public static Command Create()
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would go." };
        var unpublished = new Option<string?>("--unpublished-after")
        {
            Description =
                "Remove the files of takes that are not published too, when they are older than this, such as 90d. The takes themselves stay in the history.",
        };
        var data = Arguments.Data();
        var config = Config();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "gc",
            "Remove media that no take names and that are older than a day. What is published always stays, and drawings are made again when they are needed.\n\nExample: drama takes gc --dry-run"
        )
        {
            dryRun,
            unpublished,
            data,
            config,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    new CollectionRules
                    {
                        IsDryRun = parsed.GetValue(dryRun),
                        UnpublishedAfter = parsed.GetValue(unpublished) is { } age
                            ? Lifetimes.Read(age, unpublished.Name)
                            : null,
                    },
                    parsed.GetValue(data)!,
                    parsed.GetValue(config),
                    parsed.GetValue(format) == "json",
                    cancellation
                )
        );
        return command;
    }

    /// <summary>The option that says where the server's settings are: they may name a bucket.</summary>
    public static Option<string?> Config() =>
        new("--config") { Description = "The server's file of settings, when it has one." };

    private static async Task<int> RunAsync(
        CollectionRules rules,
        string data,
        string? config,
        bool json,
        CancellationToken cancellation
    )
    {
        await using var library = MediaLibrary.Need(data, config);
        rules = rules with { Released = ReleasedFiles.Of(data) };
        var removed = await new LibraryCollector(
            library.Store,
            library.Takes,
            TimeProvider.System,
            library.Reviews
        ).CollectAsync(rules, cancellation);
        var bytes = removed.Sum(media => media.Bytes);
        if (json)
        {
            Console.WriteLine(
                CliJson.Page(
                    new
                    {
                        DryRun = rules.IsDryRun,
                        removed,
                        bytes,
                    }
                )
            );
            return ExitCodes.Fine;
        }
        foreach (var media in removed)
        {
            Console.WriteLine($"{new MediaName(media.Sha256, media.Type)}  {media.Bytes:N0} bytes");
        }
        Console.WriteLine(
            rules.IsDryRun
                ? $"{removed.Length:N0} files ({bytes:N0} bytes) would be removed."
                : $"Removed {removed.Length:N0} files ({bytes:N0} bytes)."
        );
        return ExitCodes.Fine;
    }
}
