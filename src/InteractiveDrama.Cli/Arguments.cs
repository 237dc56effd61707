using System.CommandLine;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli;

/// <summary>Arguments and options that several commands take.</summary>
internal static class Arguments
{
    public static Argument<string> Story() =>
        new("STORY") { Description = "A project folder, an .ink file or a .drama package." };

    public static Option<string> Format(params string[] known)
    {
        var option = new Option<string>("--format")
        {
            Description = $"One of {string.Join(", ", known)}.",
            DefaultValueFactory = _ => known[0],
        };
        option.AcceptOnlyFromAmong(known);
        return option;
    }

    public static Option<string?> Output() =>
        new("--output", "-o") { Description = "Write to this file instead of the screen." };

    public static Option<string?> Episode() =>
        new("--episode") { Description = "Begin with this episode (its knot's name)." };

    public static Option<string> Data() =>
        new("--data")
        {
            Description = "The folder where a server keeps its data.",
            DefaultValueFactory = _ => "data",
        };

    /// <summary>The <c>--market</c> option; read it with <see cref="Market(string?)"/>.</summary>
    public static Option<string?> Market()
    {
        var option = new Option<string?>("--market")
        {
            Description =
                $"Take the texts of this market: {string.Join(", ", ReleaseMarkets.Words)} or {ReleaseMarkets.None}; the one of the story's drama.yaml unless told.",
        };
        option.AcceptOnlyFromAmong([.. ReleaseMarkets.Words, ReleaseMarkets.None]);
        return option;
    }

    /// <summary>The market of a word; null for none given.</summary>
    public static ReleaseMarket? Market(string? word) =>
        word is null ? null : ReleaseMarkets.Find(word);

    /// <summary>Where the built pages are.</summary>
    public static string PagesFolder =>
        Environment.GetEnvironmentVariable("DRAMA_PAGES") is { Length: > 0 } pages
            ? pages
            : Path.Combine(AppContext.BaseDirectory, "pages");
}
