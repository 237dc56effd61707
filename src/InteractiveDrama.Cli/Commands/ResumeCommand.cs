using System.CommandLine;
using InteractiveDrama.Cli.TakingBack;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama resume [STORY]</c>: a halt is over.</summary>
internal static class ResumeCommand
{
    public static Command Create()
    {
        var story = HaltText.Story();
        var provider = HaltText.Provider();
        var where = new WhereTo();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "resume",
            "End a halt: name just what was halted.\n\nExample: drama resume prompt-side"
        )
        {
            story,
            provider,
        };
        where.AddTo(command);
        command.Options.Add(format);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var halts = await Halting.ResumeAsync(
                    where,
                    parsed,
                    parsed.GetValue(story) is { } named ? StoryNames.Id(named) : null,
                    parsed.GetValue(provider),
                    cancellation
                );
                HaltText.Print(halts, parsed.GetValue(format) == "json");
                return ExitCodes.Fine;
            }
        );
        return command;
    }
}
