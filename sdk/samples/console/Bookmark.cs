using InteractiveDrama.Client;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Samples.Console;

/// <summary>Where a viewer stands in a story: the session and its key, in a file that nobody else can read.</summary>
internal sealed class Bookmark(Uri server, string story)
{
    private readonly string file = Path.Combine(
        Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.Create
        ),
        $"interactive-drama {Uri.EscapeDataString($"{server.Authority} {story}")}"
    );

    /// <summary>Comes back to the session that is kept, or starts one and keeps it.</summary>
    public async Task OpenAsync(DramaClient client, CancellationToken cancellation)
    {
        if (File.Exists(file) && File.ReadAllLines(file) is [var session, var key])
        {
            try
            {
                await client.ResumeAsync(session, key, cancellation: cancellation);
                return;
            }
            catch (DramaException e) when (e.Code == ErrorCodes.NotFound)
            {
                // The server keeps sessions for a time, not for ever.
            }
        }
        var start = new StartRequest { CommandId = DramaClient.NewId(), Story = story };
        await client.StartAsync(start, cancellation);
        Keep($"{client.Session}\n{client.ResumeKey}\n");
    }

    /// <summary>The story is over.</summary>
    public void Remove() => File.Delete(file);

    private void Keep(string place)
    {
        File.WriteAllText(file, "");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        File.WriteAllText(file, place);
    }
}
