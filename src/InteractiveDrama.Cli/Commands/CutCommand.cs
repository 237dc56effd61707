using System.CommandLine;
using InteractiveDrama.Cli.Cutting;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama cut STORY</c>: one way through a story as a film.</summary>
internal static class CutCommand
{
    public static Command Create()
    {
        var story = Arguments.Story();
        var data = Arguments.Data();
        var ending = new Option<string?>("--ending")
        {
            Description = "Film a shortest way to this ending.",
        };
        var walk = new Option<string?>("--walk")
        {
            Description = "Film the way of a recorded walk (a .walk file).",
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "Where the film goes: FILM.mp4.",
        };
        var locale = new Option<string?>("--locale")
        {
            Description = "The language of captions and voices, such as zh-CN.",
        };
        var silent = new Option<bool>("--no-voice")
        {
            Description = "Nobody speaks; lines stay as long as reading takes.",
        };
        var market = Arguments.Market();
        var config = new Option<string?>("--config")
        {
            Description = "The server's file of settings, when it has one.",
        };
        var command = new Command(
            "cut",
            "Make a film of one way through a story, with voices, music and captions: of the takes in the data folder, and drawn where there is none. Needs ffmpeg, and espeak-ng for lines that nobody recorded.\n\nExample: drama cut stories/the-lamp --ending dawn -o dawn.mp4"
        )
        {
            story,
            ending,
            walk,
            output,
            locale,
            silent,
            market,
            data,
            config,
        };
        command.SetAction(
            (parsed, cancellation) =>
                CutRun.RunAsync(
                    Checked(
                        new CutOptions(
                            parsed.GetValue(story)!,
                            parsed.GetValue(ending),
                            parsed.GetValue(walk),
                            parsed.GetValue(output) ?? "",
                            parsed.GetValue(data)!,
                            parsed.GetValue(config),
                            parsed.GetValue(locale),
                            parsed.GetValue(silent)
                        )
                        {
                            Market = Arguments.Market(parsed.GetValue(market)),
                        }
                    ),
                    cancellation
                )
        );
        return command;
    }

    private static CutOptions Checked(CutOptions options) =>
        options switch
        {
            { Output: "" } => throw new UsageException("Say where the film goes: -o FILM.mp4."),
            { Ending: null, Walk: null } => throw new UsageException(
                "Say which way is filmed: --ending ID, or --walk FILE."
            ),
            { Ending: not null, Walk: not null } => throw new UsageException(
                "--ending and --walk exclude each other; give one of them."
            ),
            _ => options,
        };
}
