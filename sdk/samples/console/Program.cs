using InteractiveDrama.Client;
using InteractiveDrama.Samples.Console;

// Plays a story of a running server in the terminal, and goes on another day where it was left.
if (
    args is not [var address, var story, ..]
    || !Uri.TryCreate(address, UriKind.Absolute, out var server)
    || server.Scheme is not ("http" or "https")
)
{
    Console.Error.WriteLine("Say where and what: console http://localhost:5080 prompt-side");
    return 2;
}
using var leaving = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    leaving.Cancel();
};
await using var client = new DramaClient(server);
var bookmark = new Bookmark(server, story);
var stage = new Stage(client, isPaced: args.Contains("--paced"));
try
{
    await bookmark.OpenAsync(client, leaving.Token);
    await foreach (var position in client.BeatsAsync(leaving.Token))
    {
        await stage.PlayAsync(position.Beat!, leaving.Token);
    }
    bookmark.Remove();
    return 0;
}
catch (OperationCanceledException)
{
    Console.WriteLine("\nYour place is kept.");
    return 0;
}
catch (Exception e) when (e is DramaException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
