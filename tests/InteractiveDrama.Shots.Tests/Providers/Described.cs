using InteractiveDrama.Shots.Providers.Configuration;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Testing;
using Shouldly;

namespace InteractiveDrama.Shots.Tests.Providers;

/// <summary>Providers as an operator sets them up: by a <c>providers.yaml</c>, with a key in a variable.</summary>
internal static class Described
{
    public const string Key = "sk-test-0123456789abcdef";

    public static string NewKey() => Guid.CreateVersion7().ToString();

    public static IShotProvider By(
        TempFolder folder,
        string yaml,
        TimeProvider? time = null,
        Func<string, Uri>? webhook = null
    )
    {
        var read = Read(folder, yaml, time, webhook);
        read.Problems.ShouldBeEmpty();
        return read.Providers.Values.Single();
    }

    public static ProviderCatalogue Read(
        TempFolder folder,
        string yaml,
        TimeProvider? time = null,
        Func<string, Uri>? webhook = null
    ) =>
        ProviderCatalogue.Load(
            folder.Write("providers.yaml", yaml),
            new ProviderSurroundings
            {
                Time = time ?? TimeProvider.System,
                Variable = name => name == "SOME_KEY" ? Key : null,
                Webhook = webhook,
            }
        );

    public static async Task<byte[]> BytesAsync(ProducedMedia media)
    {
        await using (media)
        {
            using var bytes = new MemoryStream();
            await media.Bytes.CopyToAsync(bytes);
            return bytes.ToArray();
        }
    }
}
