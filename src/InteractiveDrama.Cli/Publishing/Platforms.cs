using System.Text.RegularExpressions;
using InteractiveDrama.Hosting.Publishing;

namespace InteractiveDrama.Cli.Publishing;

/// <summary>What the commands that speak to a server have in common.</summary>
internal static partial class Platforms
{
    /// <summary>Makes a client, and warns when the key can be read on its way.</summary>
    public static PlatformClient Open(string url, string? key)
    {
        var platform = PlatformClient.Open(url, key);
        if (key is not null && platform.IsInTheOpen)
            Console.Error.WriteLine(
                $"Warning: {url} is not https, so the key can be read on its way."
            );
        return platform;
    }

    /// <summary>Checks that an argument is a story's id, which becomes a part of an address.</summary>
    /// <exception cref="UsageException">It is something else.</exception>
    public static string StoryId(string argument) =>
        Id().IsMatch(argument)
            ? argument
            : throw new UsageException(
                $"'{argument}' is no story's id: 'drama push' prints it, such as the-lamp for stories/the-lamp."
            );

    /// <summary>The story with its versions.</summary>
    /// <exception cref="PlatformException">It is not there.</exception>
    public static async Task<PublishedView> FindAsync(
        PlatformClient platform,
        string story,
        CancellationToken cancellation
    ) =>
        (await platform.GetAsync<PublishedView[]>("api/published", cancellation)).FirstOrDefault(
            published => published.Story == story
        )
        ?? throw new PlatformException(
            $"There is no story '{story}' on this server, neither served nor staged: push it first.",
            ExitCodes.Failed
        );

    /// <summary>Prints what publishing or rolling back did.</summary>
    public static void Print(PublishReply done, bool json) =>
        Console.WriteLine(json ? CliJson.Page(done) : PushText.Line(done));

    [GeneratedRegex(@"^[a-z0-9_-]{1,100}\z")]
    private static partial Regex Id();
}
