using System.CommandLine;
using System.Globalization;
using InteractiveDrama.Hosting.TakingBack;
using InteractiveDrama.Shots.Halting;

namespace InteractiveDrama.Cli.TakingBack;

/// <summary>Halts as commands take them and print them.</summary>
internal static class HaltText
{
    public static Argument<string?> Story() =>
        new("STORY")
        {
            Description = "The story: its id, its folder, .ink file or package; all when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };

    public static Option<string?> Provider() =>
        new("--provider") { Description = "The provider; all when left out." };

    /// <summary>Prints what is halted now.</summary>
    public static void Print(IReadOnlyCollection<HaltView> halts, bool isJson)
    {
        if (isJson)
        {
            Console.WriteLine(CliJson.Page(new { halts }));
            return;
        }
        foreach (var halt in halts)
        {
            Console.WriteLine(Line(halt));
        }
        if (halts.Count == 0)
        {
            Console.WriteLine("Nothing is halted.");
        }
    }

    private static string Line(HaltView view)
    {
        var what = HaltWords.Of(
            new Halt(view.Story, view.Provider, view.At, view.Who, view.Reason)
        );
        var since = view.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var why = view.Reason is { } reason ? $": {reason}" : "";
        return $"Halted: {what}, since {since} by {view.Who}{why}";
    }
}
