using System.Text;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using InteractiveDrama.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Hubs;

/// <summary>A host's other hubs speak with us what they spoke without us, byte for byte.</summary>
public sealed class ForeignHubTests
{
    private const string Path = "/hubs/foreign";

    private const string Call =
        """{"type":1,"invocationId":"1","target":"Echo","arguments":[{"Text":"é < ü","mood":1,"number":9007199254740993,"nothing":null}]}""";

    [Theory]
    [InlineData(false, Order.After)]
    [InlineData(true, Order.After)]
    [InlineData(false, Order.Before)]
    [InlineData(true, Order.Before)]
    public async Task Its_bytes_are_the_same_with_and_without_us(bool hasMessagePack, Order order)
    {
        string alone;
        await using (var host = await StartAsync(hasMessagePack, embeds: null))
        {
            alone = await TalkAsync(host);
        }
        await using var together = await StartAsync(hasMessagePack, embeds: order);

        var beside = await TalkAsync(together);

        beside.ShouldBe(alone);
        // And not because nothing was said.
        alone.ShouldContain("9007199254740994");
        alone.ShouldContain(hasMessagePack ? "[hello! Loud 42]" : "is not supported");
        await PlayAsync(together);
    }

    [Fact]
    public async Task What_a_host_does_to_its_JSON_does_not_reach_our_hub()
    {
        await using var host = await StartAsync(
            hasMessagePack: false,
            embeds: Order.After,
            signalR =>
                signalR.AddJsonProtocol(json =>
                {
                    json.PayloadSerializerOptions.PropertyNamingPolicy = null;
                    json.PayloadSerializerOptions.Converters.Clear();
                    json.PayloadSerializerOptions.MaxDepth = 2;
                })
        );

        await PlayAsync(host);
    }

    /// <summary>Everything a talk in both protocols says, as text.</summary>
    private static async Task<string> TalkAsync(WebApplication host)
    {
        var said = new StringBuilder();
        var address = new Uri(host.Urls.First());
        await using (var text = await RawSocket.OpenAsync(address, Path, "json"))
        {
            said.Append(await text.ReceiveTextAsync());
            await text.SendAsync(Call + '\u001e');
            said.Append(await text.ReceiveTextAsync());
            await text.SendAsync(
                """{"type":1,"invocationId":"2","target":"Echo","arguments":[]}""" + '\u001e'
            );
            said.Append(await text.ReceiveTextAsync());
        }
        await using var binary = await RawSocket.OpenAsync(address, Path, "messagepack");
        said.Append(await binary.ReceiveTextAsync());
        if (said.ToString().EndsWith("{}\u001e", StringComparison.Ordinal))
        {
            await binary.SendAsync("hello\n"u8.ToArray());
            var answer = await binary.ReceiveTextAsync();
            while (answer!.StartsWith("<PingMessage>", StringComparison.Ordinal))
            {
                answer = await binary.ReceiveTextAsync();
            }
            said.Append(answer);
        }
        return said.ToString();
    }

    private static async Task PlayAsync(WebApplication host)
    {
        foreach (var format in Enum.GetValues<WireFormat>())
        {
            await using var client = new DramaClient(
                new DramaClientOptions { Server = new Uri(host.Urls.First()), Format = format }
            );
            var start = await client.StartAsync(
                new StartRequest { CommandId = DramaClient.NewId(), Story = "story" }
            );
            start.Beat!.Lines[0].Text.ShouldBe("The last ferry leaves in an hour.");
            (await client.ChooseAsync("wait")).Beat!.Id.ShouldBe("shed");
        }
    }

    private static async Task<WebApplication> StartAsync(
        bool hasMessagePack,
        Order? embeds,
        Action<Microsoft.AspNetCore.SignalR.ISignalRServerBuilder>? configure = null
    )
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        if (embeds == Order.Before)
        {
            Embed(builder, folder);
        }
        var signalR = builder.Services.AddSignalR();
        configure?.Invoke(signalR);
        if (hasMessagePack)
        {
            builder.Services.AddSingleton<IHubProtocol, ToyMessagePack>();
        }
        if (embeds == Order.After)
        {
            Embed(builder, folder);
        }
        var host = builder.Build();
        host.MapHub<ForeignHub>(Path);
        if (embeds is not null)
        {
            host.MapInteractiveDrama();
        }
        host.Lifetime.ApplicationStopped.Register(() => Directory.Delete(folder, recursive: true));
        await host.StartAsync();
        return host;
    }

    private static void Embed(WebApplicationBuilder builder, string folder)
    {
        builder.Services.AddSingleton<Hosting.Stories.IStoryLooks, PlainLooks>();
        builder.Services.AddSqliteStorage(new SqliteStorageOptions { Folder = folder });
        builder.Services.AddInteractiveDrama(drama =>
            drama.Stories.Add(TestDrama.Compile(Scripts.Pier, folder))
        );
    }

    /// <summary>Whether the host adds SignalR before us or after.</summary>
    public enum Order
    {
        Before,
        After,
    }
}
