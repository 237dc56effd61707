using InteractiveDrama.Playback.Beats;
using Spectre.Console;

namespace InteractiveDrama.Cli.Play;

/// <summary>Asks in the terminal.</summary>
internal sealed class ChoicePrompt : IChoices
{
    private const int Leave = -1;

    public int? Next(Beat beat)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive)
            throw new UsageException(
                "This terminal cannot ask: give the choices with --choices 0,1,2 or --choices -."
            );
        var prompt = new SelectionPrompt<int>()
            .PageSize(12)
            .UseConverter(i =>
                i == Leave ? "[grey]Leave the story[/]" : Markup.Escape(beat.Choices[i].Text)
            )
            .AddChoices([.. Enumerable.Range(0, beat.Choices.Length), Leave]);
        var chosen = AnsiConsole.Prompt(prompt);
        if (chosen == Leave)
            return null;
        AnsiConsole.MarkupLineInterpolated($"[bold]> {beat.Choices[chosen].Text}[/]");
        return chosen;
    }
}
