using System.Net;
using System.Text;
using System.Text.Json;
using InteractiveDrama.Server;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Keys;

public sealed class KeysCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_key_is_shown_once_and_nowhere_kept()
    {
        var added = await KeysAsync("add", "ada", "--role", "owner", "legal", "--expires", "90d");
        var key = added.Output.Trim();
        var listed = await KeysAsync("list", "--format", "json");

        added.Code.ShouldBe(ExitCodes.Fine, added.Said);
        key.ShouldMatch("^drama_[0-9a-f]{16}_[0-9a-f]{64}$");
        added.Said.ShouldContain("ada (owner, legal)");
        var shown = JsonDocument.Parse(listed.Output).RootElement.GetProperty("keys")[0];
        shown.GetProperty("name").GetString().ShouldBe("ada");
        shown.GetProperty("state").GetString().ShouldBe("in force");
        (
            shown.GetProperty("expiresAt").GetDateTimeOffset()
            - shown.GetProperty("createdAt").GetDateTimeOffset()
        ).ShouldBe(TimeSpan.FromDays(90));
        var secret = key[^64..];
        listed.Output.ShouldNotContain(secret);
        (await Run.Of("acts", "--data", folder.Path)).Output.ShouldNotContain(secret);
        foreach (var file in Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories))
        {
            File.ReadAllText(file, Encoding.Latin1).Contains(secret).ShouldBeFalse(file);
        }
    }

    [Fact]
    public async Task A_running_server_takes_keys_at_once_and_refuses_revoked_ones_at_once()
    {
        await using var server = DramaServer.Create(
            new DramaServerOptions
            {
                Stories = [],
                Urls = "http://127.0.0.1:0",
                DataFolder = folder.Path,
                LogToConsole = false,
            }
        );
        await server.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(server.Addresses.First()) };
        (await http.GetAsync("/api/acts")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var key = (await KeysAsync("add", "ada", "--role", "owner")).Output.Trim();
        (await http.GetAsync("/api/acts")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        (await http.GetAsync("/api/acts")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await KeysAsync("revoke", "ada")).Code.ShouldBe(ExitCodes.Fine);

        (await http.GetAsync("/api/acts")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_was_done_to_keys_stands_in_the_log()
    {
        await KeysAsync("add", "ada", "--role", "owner", "--expires", "never");
        await KeysAsync("revoke", "ada");

        var lines = (await Run.Of("acts", "--data", folder.Path, "--format", "jsonl"))
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        var rest = await Run.Of("acts", "--data", folder.Path, "--after", "1");
        var table = await Run.Of("acts", "--data", folder.Path, "--format", "csv");

        lines
            .Select(act => act.GetProperty("what").GetString())
            .ShouldBe(["key.add", "key.revoke"]);
        lines[0].GetProperty("before").ValueKind.ShouldBe(JsonValueKind.Null);
        lines[0].GetProperty("after").GetProperty("roles")[0].GetString().ShouldBe("owner");
        lines[1].GetProperty("who").GetString().ShouldBe($"local:{Environment.UserName}");
        lines[1]
            .GetProperty("before")
            .GetProperty("revokedAt")
            .ValueKind.ShouldBe(JsonValueKind.Null);
        lines[1]
            .GetProperty("after")
            .GetProperty("revokedAt")
            .ValueKind.ShouldBe(JsonValueKind.String);
        rest.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        table.Output.TrimStart('\uFEFF').ShouldStartWith("seq,id,at,who,what,subject,before,after");
    }

    [Fact]
    public async Task A_name_can_be_given_anew_once_its_key_is_revoked()
    {
        await KeysAsync("add", "ada", "--role", "reader");
        var twice = await KeysAsync("add", "ada", "--role", "owner");
        var id = JsonDocument
            .Parse((await KeysAsync("list", "--format", "json")).Output)
            .RootElement.GetProperty("keys")[0]
            .GetProperty("id")
            .GetString()!;
        var revoked = await KeysAsync("revoke", id);
        var again = await KeysAsync("revoke", id);
        var anew = await KeysAsync("add", "ada", "--role", "owner");

        twice.Code.ShouldBe(ExitCodes.Usage);
        twice.Said.ShouldContain("revoke it first");
        revoked.Code.ShouldBe(ExitCodes.Fine);
        again.Code.ShouldBe(ExitCodes.Usage);
        anew.Code.ShouldBe(ExitCodes.Fine, anew.Said);
        (await KeysAsync("list")).Output.ShouldContain("revoked");
    }

    [Theory]
    [InlineData("add", "ada")]
    [InlineData("add", "ada", "--role", "king")]
    [InlineData("add", "ada", "--role", "owner", "--expires", "soon")]
    [InlineData("add", "ada", "--role", "owner", "--expires", "0d")]
    [InlineData("add", "ada", "--role", "owner", "--expires", "9999999d")]
    [InlineData("add", "", "--role", "owner")]
    [InlineData("add", "loopback", "--role", "owner")]
    [InlineData("add", "local:root", "--role", "owner")]
    [InlineData("revoke", "nobody")]
    public async Task A_bad_call_is_told_in_a_sentence_and_changes_nothing(params string[] words)
    {
        var run = await KeysAsync(words);

        run.Code.ShouldBe(ExitCodes.Usage, run.Said);
        run.Said.Trim().ShouldEndWith(".");
        (await KeysAsync("list", "--format", "json")).Output.ShouldNotContain("\"id\"");
    }

    [Fact]
    public async Task Reading_makes_no_database()
    {
        (await KeysAsync("list")).Output.ShouldContain("no key yet");
        (await Run.Of("acts", "--data", folder.Path)).Output.ShouldBeEmpty();
        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    private Task<Run> KeysAsync(params string[] words) =>
        Run.Of(["keys", .. words, "--data", folder.Path]);
}
