using InteractiveDrama.Testing;
using Xunit;

namespace InteractiveDrama.Embedding.Tests.Packages;

/// <summary>The packages as they are released, packed once; in a brief run there are none.</summary>
public sealed class ReleaseFeed : IAsyncLifetime
{
    private readonly TempFolder place = new();

    /// <summary>Where they are.</summary>
    public string Folder => Path.Combine(place.Path, "feed");

    public async ValueTask InitializeAsync()
    {
        if (LongRun.IsAsked)
        {
            await PackAsync(Folder);
        }
    }

    /// <summary>Packs into a folder.</summary>
    public static Task PackAsync(string folder) =>
        Tool.RunAsync(Repository.Root, Path.Combine(Repository.Root, "eng", "pack.sh"), [folder]);

    public ValueTask DisposeAsync()
    {
        place.Dispose();
        return ValueTask.CompletedTask;
    }
}
