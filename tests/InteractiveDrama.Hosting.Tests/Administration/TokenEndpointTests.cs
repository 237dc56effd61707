using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Administration;

public sealed class TokenEndpointTests
{
    private const string Path = "/api/viewers/tokens";

    [Fact]
    public async Task The_platform_gets_tokens_its_viewers_play_with()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        using var http = drama.Http();

        using var answer = await http.PostAsJsonAsync(Path, new { viewer = "ada", minutes = 5 });
        var issued = await answer.Content.ReadFromJsonAsync<JsonElement>();

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        issued
            .GetProperty("expiresAt")
            .GetDateTimeOffset()
            .ShouldBe(drama.Time.GetUtcNow().AddMinutes(5));
        await using var ada = new DramaClient(
            new DramaClientOptions
            {
                Server = drama.Address,
                Token = _ => ValueTask.FromResult(issued.GetProperty("token").GetString()!),
            }
        );
        var start = await ada.StartAsync(
            new StartRequest { CommandId = DramaClient.NewId(), Story = "story" }
        );
        await using var again = drama.Client("ada");
        (await again.ResumeAsync(start.Session!, null)).Turn.ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"viewer": 5}""")]
    [InlineData("""{"viewer": ""}""")]
    [InlineData("""{"viewer": "a\u0000b"}""")]
    [InlineData("""{"viewer": "ada", "minutes": 0}""")]
    [InlineData("""{"viewer": "ada", "minutes": 10081}""")]
    [InlineData("""{"viewer": "ada", "minutes": "soon"}""")]
    public async Task A_bad_request_is_answered_in_a_sentence(string body)
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        using var http = drama.Http();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await http.PostAsync(Path, content);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var error = (await answer.Content.ReadFromJsonAsync<DramaError>())!;
        error.Code.ShouldBe(ErrorCodes.InvalidRequest);
        error.Message.ShouldEndWith(".");
    }

    [Fact]
    public async Task Without_a_key_to_sign_with_none_is_issued()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();

        using var answer = await http.PostAsJsonAsync(Path, new { viewer = "ada" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Tokens:Keys");
    }
}
