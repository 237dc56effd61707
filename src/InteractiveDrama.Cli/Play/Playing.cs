using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Playback.Texts;

namespace InteractiveDrama.Cli.Play;

/// <summary>A playthrough in the terminal.</summary>
internal sealed class Playing(
    StoryPlayer player,
    IBeatPrinter printer,
    LocaleRenderer? renderer,
    DrawScript? draws
)
{
    public int Run(string? episode, int seed, IChoices choices)
    {
        var step = player.Begin(episode, seed, draws);
        for (var turn = 0; ; turn++)
        {
            if (draws?.Problem is { } problem)
                throw new UsageException(problem);
            var shown = renderer?.Render(step.Beat) ?? step.Beat;
            printer.Print(turn, shown);
            if (step.Beat.Stop is BeatStop.Failed or BeatStop.DeadEnd)
            {
                Explain(step.Beat);
                return ExitCodes.Failed;
            }

            if (
                step.Position is not { } position
                || step.Beat.Choices.IsEmpty
                || choices.Next(shown) is not { } index
            )
                return ExitCodes.Fine;
            step = player.Choose(position, step.Beat.Choices[index].Id, draws);
        }
    }

    private static void Explain(Beat beat)
    {
        foreach (var error in beat.Errors)
            Console.Error.WriteLine(
                error.File is null ? error.Message : $"{error.File}:{error.Line}: {error.Message}"
            );
    }
}
