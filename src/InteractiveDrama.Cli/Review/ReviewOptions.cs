using System.CommandLine;
using InteractiveDrama.Cli.Publishing;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Cli.Review;

/// <summary>The options that all commands of <c>drama review</c> take.</summary>
internal sealed class ReviewOptions
{
    public Option<string> Data { get; } = Arguments.Data();

    public Option<string?> Story { get; } =
        new("--story")
        {
            Description =
                "Where the take's story is; a folder of its name here or in stories/ unless told.",
        };

    public Option<string?> Key { get; } = PlatformOptions.Key();

    public Option<string?> Url { get; } =
        new("--url")
        {
            Description =
                "Review on a running server at this address, such as https://play.example.org, instead of a data folder.",
        };

    public Option<string> Format { get; } = Arguments.Format("text", "json");

    public Option<double?> Seconds { get; } =
        new("--seconds") { Description = "How long you looked at it, for 'drama costs'." };

    public Option<string?> Reason { get; } = new("--reason") { Description = "Why." };

    /// <summary>Adds those that reading takes.</summary>
    public void AddTo(Command command)
    {
        command.Add(Data);
        command.Add(Story);
        command.Add(Url);
        command.Add(Key);
        command.Add(Format);
    }

    /// <summary>Adds those that deciding takes, too.</summary>
    public void AddDecidingTo(Command command)
    {
        command.Add(Reason);
        command.Add(Seconds);
        AddTo(command);
    }

    /// <summary>Opens the place where the review happens.</summary>
    /// <param name="parsed">What was given.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<IReviewPlace> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var key = PlatformOptions.KeyOf(parsed.GetValue(Key));
        return parsed.GetValue(Url) is { } url
            ? new ServerReviews(Platforms.Open(url, key))
            : await FolderReviews.OpenAsync(
                parsed.GetValue(Data)!,
                parsed.GetValue(Story),
                key,
                cancellation
            );
    }

    /// <summary>What goes with a decision.</summary>
    public ReviewRequest Request(ParseResult parsed) =>
        new() { Reason = parsed.GetValue(Reason), Seconds = parsed.GetValue(Seconds) };

    /// <summary>Whether JSON is wanted.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(Format) == "json";
}
