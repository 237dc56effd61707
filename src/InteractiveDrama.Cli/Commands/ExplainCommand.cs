using System.CommandLine;
using InteractiveDrama.Stories;
using InteractiveDrama.Stories.Diagnostics;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama explain CODE</c>: the page about a finding's code.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var code = new Argument<string?>("CODE")
        {
            Description = "A finding's code; without one, all codes are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "explain",
            "Say what a finding's code means, why it matters, and how to mend it.\n\nExample: drama explain ID3006"
        )
        {
            code,
        };
        command.SetAction(parsed => Run(parsed.GetValue(code)));
        return command;
    }

    private static int Run(string? code)
    {
        if (code is null)
        {
            foreach (var page in DiagnosticPages.Codes.Select(c => DiagnosticPages.Find(c)!))
                Console.WriteLine($"{page.Code}  {page.Title}");
            return ExitCodes.Fine;
        }

        if (DiagnosticPages.Find(code) is not { } found)
        {
            throw new UsageException(
                Words.Nearest(code, DiagnosticPages.Codes) is { } near
                    ? $"There is no code '{code}'; did you mean {near}?"
                    : $"There is no code '{code}'; 'drama explain' lists them."
            );
        }

        Console.WriteLine(found.Markdown.TrimEnd());
        return ExitCodes.Fine;
    }
}
