using System.CommandLine;
using InteractiveDrama.Cli.TakingBack;
using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.TakingBack;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama halt [STORY]</c>: nothing more is asked of providers.</summary>
internal static class HaltCommand
{
    public static Command Create()
    {
        var story = HaltText.Story();
        var provider = HaltText.Provider();
        var reason = new Option<string>("--reason")
        {
            Description = "Why; it stays on the record.",
            Required = true,
        };
        var where = new WhereTo();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "halt",
            "Ask nothing more of providers: for a story, of a provider, or, with neither, at all. What runs is cancelled where it can be, what still arrives is shown to nobody, and play goes on with what is there.\n\nExample: drama halt prompt-side --reason \"A likeness is disputed.\""
        )
        {
            story,
            provider,
            reason,
        };
        where.AddTo(command);
        command.Options.Add(format);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var why = parsed.GetValue(reason)!.Trim();
                if (why.Length is 0 or > Withdrawals.LongestReason)
                {
                    throw new UsageException(
                        $"--reason must say why, in 1 to {Withdrawals.LongestReason} characters."
                    );
                }
                var halts = await Halting.HaltAsync(
                    where,
                    parsed,
                    new Halt(
                        parsed.GetValue(story) is { } named ? StoryNames.Id(named) : null,
                        parsed.GetValue(provider),
                        TimeProvider.System.GetUtcNow(),
                        Keys.AccessStore.User.Name,
                        why
                    ),
                    cancellation
                );
                HaltText.Print(halts, parsed.GetValue(format) == "json");
                return ExitCodes.Fine;
            }
        );
        return command;
    }
}
