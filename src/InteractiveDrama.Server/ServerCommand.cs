namespace InteractiveDrama.Server;

/// <summary>The server as a program of its own.</summary>
internal static class ServerCommand
{
    private const string Usage =
        "Usage: InteractiveDrama.Server [STORY..] [--urls U] [--data DIR] [--pages DIR] [--config FILE]; "
        + "a STORY is a project folder, an .ink file or a .drama package. What was published to DIR is served too.";

    public static async Task<int> RunAsync(string[] args, TextWriter errors)
    {
        if (Read(args) is not { } read)
        {
            await errors.WriteLineAsync(Usage);
            return 2;
        }
        try
        {
            await using var server = DramaServer.Create(
                read.Options with
                {
                    Stories = StorySources.Load(read.Stories),
                }
            );
            await server.StartAsync();
            await server.WaitForShutdownAsync();
            return 0;
        }
        catch (ServerStartException e)
        {
            await errors.WriteLineAsync(e.Message);
            return 3;
        }
    }

    private static (DramaServerOptions Options, List<string> Stories)? Read(string[] args)
    {
        var options = new DramaServerOptions { Stories = [] };
        var stories = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                stories.Add(args[i]);
                continue;
            }
            if (i + 1 == args.Length)
            {
                return null;
            }
            var value = args[i + 1];
            switch (args[i++])
            {
                case "--urls":
                    options = options with { Urls = value };
                    break;
                case "--data":
                    options = options with { DataFolder = value };
                    break;
                case "--pages":
                    options = options with { PagesFolder = value };
                    break;
                case "--config":
                    options = options with { ConfigFile = value };
                    break;
                default:
                    return null;
            }
        }
        return (options, stories);
    }
}
