namespace InteractiveDrama.Cli.Tests;

/// <summary>A command as a user runs it: what it printed, said, and ended with.</summary>
public sealed record Run(int Code, string Output, string Said)
{
    private static readonly SemaphoreSlim Console1 = new(1);

    public static async Task<Run> Of(params string[] args) => await With("", args);

    public static async Task<Run> With(string input, params string[] args)
    {
        // The console is the process's own, and there is one of it.
        await Console1.WaitAsync();
        var (stdout, stderr, stdin) = (Console.Out, Console.Error, Console.In);
        try
        {
            using var output = new StringWriter();
            using var said = new StringWriter();
            Console.SetOut(output);
            Console.SetError(said);
            Console.SetIn(new StringReader(input));
            Spectre.Console.AnsiConsole.Console = Spectre.Console.AnsiConsole.Create(
                new Spectre.Console.AnsiConsoleSettings
                {
                    Out = new Spectre.Console.AnsiConsoleOutput(output),
                    Ansi = Spectre.Console.AnsiSupport.No,
                }
            );
            var code = await DramaCommandLine.RunAsync(args);
            return new Run(code, output.ToString(), said.ToString());
        }
        finally
        {
            Console.SetOut(stdout);
            Console.SetError(stderr);
            Console.SetIn(stdin);
            Console1.Release();
        }
    }
}
