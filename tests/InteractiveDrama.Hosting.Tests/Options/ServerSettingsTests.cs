using System.Text.Json;
using InteractiveDrama.Client;
using InteractiveDrama.Protocol;
using InteractiveDrama.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Options;

public sealed class ServerSettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("drama").FullName;

    [Fact]
    public async Task A_file_sets_what_the_server_does()
    {
        await using var server = Create(
            """{ "InteractiveDrama": { "Limits": { "Outbox": 7 } } }"""
        );

        server
            .Services.GetRequiredService<IOptions<DramaOptions>>()
            .Value.Limits.Outbox.ShouldBe(7);
    }

    [Theory]
    [InlineData(
        """{ "InteractiveDrama": { "Limits": { "Outbox": 1 } } }""",
        "InteractiveDrama:Limits:Outbox is 1; it must be a whole number from 4 to 10000."
    )]
    [InlineData(
        """{ "InteractivDrama": { } , "Otlp": 1 }""",
        "InteractivDrama in '{file}' is no section; did you mean InteractiveDrama?"
    )]
    [InlineData(
        """{ "Log": { "Days": "soon" } }""",
        "Log:Days is 'soon'; it must be a whole number from 1 to 3650."
    )]
    [InlineData(
        """{ "Media": { "Store": "tape" } }""",
        "Media:Store is 'tape'; it must be one of Folder, S3."
    )]
    [InlineData(
        """{ "Media": { "Store": "s3", "S3": { "AccessKeyVariable": "PATH", "SecretKeyVariable": "PATH" } } }""",
        "Media:S3:Bucket is missing; name the bucket that media are kept in."
    )]
    [InlineData(
        """{ "Proxy": { "Known": ["somewhere"] } }""",
        "Proxy:Known has 'somewhere'; it must be an IP address."
    )]
    [InlineData(
        """{ "Otlp": { "Endpont": "http://here" } }""",
        "Otlp:Endpont is no setting; did you mean Endpoint?"
    )]
    public void What_cannot_be_stops_the_server_in_a_sentence(string json, string message) =>
        Should
            .Throw<ServerStartException>(() => Create(json))
            .Message.ShouldBe(message.Replace("{file}", ConfigFile, StringComparison.Ordinal));

    [Theory]
    [InlineData("{ \"Log\": ", "is not JSON")]
    [InlineData(null, "cannot be read")]
    public void A_file_that_cannot_be_used_is_named(string? json, string says)
    {
        var refused = Should.Throw<ServerStartException>(() => Create(json)).Message;
        refused.ShouldContain(ConfigFile);
        refused.ShouldContain(says);
    }

    [Fact]
    public async Task The_log_is_JSON_with_session_and_turn_and_without_keys()
    {
        SessionReply start;
        await using (var server = Create("""{ "Log": { "Json": true } }"""))
        {
            await server.StartAsync();
            await using var client = new DramaClient(new Uri(server.Addresses.First()));
            start = await client.StartAsync(
                new StartRequest { CommandId = DramaClient.NewId(), Story = "trap" }
            );
            await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("left"));
        }

        var file = Directory.GetFiles(Path.Combine(folder, "data", "logs"), "*.json").Single();
        var text = await File.ReadAllTextAsync(file);
        text.ShouldNotContain(start.ResumeKey!);
        var failure = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .First(line => line.GetProperty("RenderedMessage").GetString()!.Contains(" failed in "))
            .GetProperty("Properties");
        failure.GetProperty("Session").GetString().ShouldBe(start.Session);
        failure.GetProperty("Turn").GetInt32().ShouldBe(0);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string ConfigFile => Path.Combine(folder, "drama-server.json");

    private DramaServer Create(string? json)
    {
        if (json is not null)
        {
            File.WriteAllText(ConfigFile, json);
        }
        var story = Path.Combine(folder, "trap.ink");
        File.WriteAllText(story, Support.Scripts.Trap);
        return DramaServer.Create(
            new DramaServerOptions
            {
                Stories = [StorySources.Load(story)],
                Urls = "http://127.0.0.1:0",
                DataFolder = Path.Combine(folder, "data"),
                LogToConsole = false,
                ConfigFile = ConfigFile,
            }
        );
    }
}
