using System.Runtime.InteropServices;
using System.Text;
using InteractiveDrama.Benchmarks.Playing.Figures;
using InteractiveDrama.Benchmarks.Report;

namespace InteractiveDrama.Benchmarks.Playing.Report;

/// <summary>The figures and the goals, and what the figures are.</summary>
internal static class PlayerReport
{
    /// <summary>Writes them.</summary>
    /// <param name="figures">What was measured.</param>
    /// <param name="markdown">As Markdown.</param>
    public static string Write(PlayerFigures figures, bool markdown)
    {
        var text = new StringBuilder();
        var table = new TextTable(["ms", "on", "median", "95 %", "worst", "of"], left: 2);
        foreach (var row in PlayerRows.Of(figures).Where(r => r.Values.Length > 0))
            table.Add(
                row.Name,
                row.Place,
                $"{row.Median:0}",
                $"{row.At(0.95):0}",
                $"{row.Worst:0}",
                $"{row.Values.Length}"
            );
        text.Append(table.Write(markdown)).Append('\n');
        var goals = new TextTable(["goal", "on", "measured", ""], left: 4);
        foreach (var goal in PlayerGoals.Of(figures))
            goals.Add(
                goal.Name,
                goal.Story,
                goal.Value,
                goal.Met is { } met ? (met ? "met" : "MISSED") : "too few"
            );
        text.Append(goals.Write(markdown)).Append('\n');
        foreach (var note in Notes(figures))
            text.Append(markdown ? $"- {note}\n" : $"{note}\n");
        return text.ToString();
    }

    private static IEnumerable<string> Notes(PlayerFigures figures)
    {
        yield return $"Chromium {figures.Chromium} without a GPU, Node {figures.Node}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores for browser, server and network together.";
        yield return "Shots are the animatic's, 2 s of MP4 in H.264, 24 frames a second; windows of 1 s, every decision timed, two of three taken by touch. Every visit begins with an empty cache and an open server; voices and music are not there.";
        yield return "A gap is seen from outside the player, by a script that looks at each animation frame (60 a second) which video is on top and whether it has presented a frame: after a decision from the player's 'drama-beat' event, inside a beat from the old shot's last frame less the 42 ms that a frame stands.";
        yield return "'as the player tells' are its performance marks 'drama:cut'. The obvious player is one video element whose src is set when the cut is due, with the same clips.";
        yield return $"{Places.Shaped} and {Places.Phone} are simulated: a proxy for all of TCP gave {Speed(figures.Shaped.Network!)}, and {Speed(figures.Phone.Network)} for the phone: set-up of a connection costs a round trip, sending begins with 10 packets a round trip and doubles, nothing is lost. The phone's slow processor is Chromium's own throttling of the page's main thread to a sixth; its decoder is not slowed.";
    }

    private static string Speed(ShapedFigures network) =>
        $"{network.Measured.BitsPerSecond / 1e6:0.00} of {network.Asked.BitsPerSecond / 1e6:0.0} Mbit/s and {network.Measured.RoundTripMs:0} of {network.Asked.RoundTripMs:0} ms";
}
