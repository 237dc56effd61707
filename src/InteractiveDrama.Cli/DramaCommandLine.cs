using System.CommandLine;
using InteractiveDrama.Cli.Commands;
using Spectre.Console;

namespace InteractiveDrama.Cli;

/// <summary>The <c>drama</c> command line.</summary>
public static class DramaCommandLine
{
    /// <summary>Runs one command.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (Console.IsOutputRedirected)
        {
            // What other programs read has no colours, and is not wrapped.
            AnsiConsole.Profile.Capabilities.Ansi = false;
            AnsiConsole.Profile.Width = 4096;
        }

        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(
                $"{Sentence(parsed.Errors[0].Message)} Try 'drama --help'."
            );
            return ExitCodes.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    // A command that is stopped may still have to say what it knows.
                    ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
                }
            );
        }
        catch (Exception e)
        {
            // The process's edge: whatever happened, the writer reads a sentence.
            var (code, message) = Failures.Explain(e);
            await Console.Error.WriteLineAsync(message);
            return code;
        }
    }

    private static RootCommand Root() =>
        new(
            "Interactive Drama: write a branching drama in ink, play it, serve it, and see which branches keep viewers."
        )
        {
            NewCommand.Create(),
            ImportCommand.Create(),
            CheckCommand.Create(),
            IdsCommand.Create(),
            ExplainCommand.Create(),
            GraphCommand.Create(),
            ExploreCommand.Create(),
            PlayCommand.Create(),
            RecordCommand.Create(),
            TestCommand.Create(),
            CutCommand.Create(),
            BuildCommand.Create(),
            RenderCommand.Create(),
            ReleaseCommand.Create(),
            JobsCommand.Create(),
            ServeCommand.Create(),
            PushCommand.Create(),
            PublishCommand.Create(),
            RollbackCommand.Create(),
            StudioCommand.Create(),
            SimulateCommand.Create(),
            ReportCommand.Create(),
            StatsCommand.Create(),
            AnalyticsCommand.Create(),
            ViewerCommand.Create(),
            StringsCommand.Create(),
            TakesCommand.Create(),
            ShotsCommand.Create(),
            WithdrawCommand.Create(),
            HaltCommand.Create(),
            ResumeCommand.Create(),
            VoiceCommand.Create(),
            CastCommand.Create(),
            ProvenanceCommand.Create(),
            DiscloseCommand.Create(),
            ReviewCommand.Create(),
            CostsCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            KeysCommand.Create(),
            ActsCommand.Create(),
        };

    // The library lists what is known on lines of its own.
    private static string Sentence(string message)
    {
        var lines = message.Split(
            '\n',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        var sentence = lines[0] + (lines.Length > 1 ? " " + string.Join(", ", lines.Skip(1)) : "");
        return sentence.EndsWith('.') ? sentence : sentence + ".";
    }
}
