using System.CommandLine;
using InteractiveDrama.Cli.Releasing;
using InteractiveDrama.Cli.Releasing.Packing;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama release STORY</c>: what viewers of a market get, frozen by hash.</summary>
internal static class ReleaseCommand
{
    public static Command Create()
    {
        var story = Arguments.Story();
        var market = Arguments.Market();
        var drawn = new Option<bool>("--allow-drawn")
        {
            Description =
                "A drawn shot is final too; it always is where drama.yaml names no other provider.",
        };
        var stills = new Option<bool>("--allow-stills")
        {
            Description = "A still that a model made is final too.",
        };
        var states = new Option<int?>("--states")
        {
            Description =
                "Go through at most so many states to find the shots; as 'drama explore' unless told.",
        };
        var pack = new Option<string?>("--pack")
        {
            Description =
                "Release nothing; write what a reviewer needs to this new folder: every shot, script, graph, disclosure.",
        };
        var noFilm = new Option<bool>("--no-film")
        {
            Description = "With --pack: cut no film of all shots.",
        };
        var data = Arguments.Data();
        var config = TakesGcCommand.Config();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "release",
            "Freeze a story for its market, with its takes and texts, by hash; or list what is missing.\n\nExample: drama release stories/the-lamp --market eu"
        )
        {
            story,
            market,
            drawn,
            stills,
            states,
            pack,
            noFilm,
            data,
            config,
            format,
            ReleaseListCommand.Create(),
            ReleaseVerifyCommand.Create(),
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var options = new ReleaseOptions(
                    parsed.GetValue(story)!,
                    parsed.GetValue(data)!,
                    parsed.GetValue(config),
                    Arguments.Market(parsed.GetValue(market)),
                    parsed.GetValue(drawn),
                    parsed.GetValue(stills),
                    States(parsed.GetValue(states)),
                    parsed.GetValue(format)!
                );
                return parsed.GetValue(pack) is { } folder
                    ? PackRun.RunAsync(options, folder, !parsed.GetValue(noFilm), cancellation)
                    : ReleaseRun.RunAsync(options, cancellation);
            }
        );
        return command;
    }

    private static int? States(int? states) =>
        states is < 1
            ? throw new UsageException($"--states {states} is out of range; give 1 or more.")
            : states;
}
