using System.Net;
using System.Text;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Analytics;

/// <summary>What a page sends with <c>navigator.sendBeacon</c> when it closes.</summary>
public sealed class ClosingPageTests
{
    private const string Stall =
        """{"kind":"stalled","turn":0,"waitMs":70,"id":"0190a3f2-0000-7000-8000-000000000000","seq":4}""";

    [Fact]
    public async Task It_is_taken_as_text_from_an_allowed_origin_and_counts_once_with_what_the_hub_heard()
    {
        await using var drama = await TestDrama.StartAsync(options =>
            options.Security.AllowedOrigins.Add("https://platform.example")
        );
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        var body = Body(start.ResumeKey!, Stall);

        foreach (var type in new[] { "text/plain;charset=UTF-8", "application/json" })
        {
            using var answer = await SendAsync(
                drama,
                start.Session!,
                body,
                type,
                "https://platform.example"
            );
            answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            answer
                .Headers.GetValues("Access-Control-Allow-Origin")
                .ShouldBe(["https://platform.example"]);
        }

        (await SchemaTests.AllAsync(drama))
            .Count(one => $"{one["schema"]}" == "drama/stall/1-0-0")
            .ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_has_no_key_and_a_page_of_a_foreign_origin_tell_nothing()
    {
        await using var drama = await TestDrama.StartAsync(options =>
            options.Security.AllowedOrigins.Add("https://platform.example")
        );
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());

        using var keyless = await SendAsync(drama, start.Session!, $$"""{"events":[{{Stall}}]}""");
        keyless.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var foreign = await SendAsync(
            drama,
            start.Session!,
            Body(start.ResumeKey!, Stall),
            origin: "https://evil.example"
        );
        foreign.StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await SchemaTests.AllAsync(drama))
            .Count(one => $"{one["schema"]}" == "drama/stall/1-0-0")
            .ShouldBe(0);
    }

    [Theory]
    [InlineData("", "The request is JSON such as")]
    [InlineData("null", "The request is JSON such as")]
    [InlineData("[]", "The request is JSON such as")]
    [InlineData("{}", "events is missing")]
    [InlineData("""{"events":[{"turn":0}]}""", "kind is missing")]
    [InlineData("""{"events":[null]}""", "at most 100")]
    [InlineData("""{"player":"me","events":[]}""", "player must be a UUID")]
    [InlineData("""{"sentAt":"now","events":[]}""", "sentAt must be a time")]
    [InlineData(
        """{"events":[{"kind":"shotReported","turn":0,"shot":"a","reason":"other"}]}""",
        "goes over the hub"
    )]
    public async Task What_is_something_else_is_refused_in_words(string body, string says)
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());

        using var answer = await SendAsync(drama, start.Session!, body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(says);
    }

    [Fact]
    public async Task It_has_limits()
    {
        await using var drama = await TestDrama.StartAsync(options =>
            (options.Limits.CallBurst, options.Limits.CallsPerSecond) = (4, 1)
        );
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        var many = string.Join(',', Enumerable.Repeat(Stall, 101));
        var long_ = $$"""{"events":[],"x":"{{new string('x', 65_536)}}"}""";

        using var most = await SendAsync(drama, start.Session!, Body(start.ResumeKey!, many));
        most.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var longest = await SendAsync(drama, start.Session!, long_);
        longest.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var type = await SendAsync(drama, start.Session!, "{}", "text/html");
        type.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var last = await SendAsync(drama, start.Session!, Body(start.ResumeKey!, Stall));
        last.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var often = await SendAsync(drama, start.Session!, Body(start.ResumeKey!, Stall));
        often.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        often.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
    }

    private static async Task<HttpResponseMessage> SendAsync(
        TestDrama drama,
        string session,
        string body,
        string type = "text/plain;charset=UTF-8",
        string? origin = null
    )
    {
        using var http = drama.Http();
        using var message = new HttpRequestMessage(
            HttpMethod.Post,
            $"/api/sessions/{session}/events"
        )
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (origin is not null)
        {
            message.Headers.Add("Origin", origin);
        }
        return await http.SendAsync(message);
    }

    private static string Body(string key, string events) =>
        $$"""{"resumeKey":"{{key}}","player":"7c9e6679-7425-40de-944b-e07fc1f90ae7","sentAt":"2030-01-01T20:00:00Z","events":[{{events}}]}""";

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };
}
