using InteractiveDrama.Client;
using InteractiveDrama.Protocol;
using static System.Console;

namespace InteractiveDrama.Samples.Console;

/// <summary>Shows beats in the terminal, and takes the viewer's choices.</summary>
internal sealed class Stage(DramaClient client, bool isPaced)
{
    /// <summary>Shows a beat and leaves it by a choice; an ending has none.</summary>
    public async Task PlayAsync(BeatView beat, CancellationToken stop)
    {
        foreach (var line in beat.Lines)
        {
            WriteLine(line.Speaker is { } speaker ? $"{speaker.Name}: {line.Text}" : line.Text);
            var reading = line.Voice?.DurationMs ?? 800 + (45 * line.Text.Length);
            await Task.Delay(isPaced ? reading : 0, stop);
        }
        if (beat.Ending is { } ending)
        {
            WriteLine($"\n— {ending.Title} —");
        }
        try
        {
            if (beat.Auto)
            {
                await client.ChooseAsync(null, cancellation: stop);
            }
            else if (beat.Choices.Count > 0)
            {
                await client.ChooseAsync(await AskAsync(beat, stop), cancellation: stop);
            }
        }
        catch (DramaException e) when (e.Code is ErrorCodes.StaleTurn or ErrorCodes.Moved)
        {
            // Time ran out, or the story was published anew: the next beat says where it goes on.
        }
    }

    /// <summary>Which choice the viewer takes; the default when nobody is at the keyboard any more.</summary>
    private async Task<string> AskAsync(BeatView beat, CancellationToken stop)
    {
        WriteLine();
        var offered = beat.Choices.Where(choice => choice.Gate is not { Locked: true }).ToList();
        foreach (var (index, choice) in offered.Index())
        {
            WriteLine($"  {index + 1}  {choice.Text}");
        }
        await client.ReportAsync(PlayerEventKind.WindowOpened, stop);
        while (offered.Count > 0)
        {
            Write(beat.Window is { } window ? $"{window.RemainingMs / 1000} s > " : "> ");
            // Reading a key waits for no token; leaving must not wait for a key.
            var typed = await Task.Run(ReadLine, CancellationToken.None).WaitAsync(stop);
            if (typed is null)
            {
                WriteLine();
                return beat.Window?.DefaultChoice ?? offered[0].Id;
            }
            if (int.TryParse(typed, out var number) && number > 0 && number <= offered.Count)
            {
                return offered[number - 1].Id;
            }
        }
        throw new OperationCanceledException("Every way is behind a gate that is closed.");
    }
}
