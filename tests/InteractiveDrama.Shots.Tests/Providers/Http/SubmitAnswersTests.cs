using System.Net;
using System.Text;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Providers.Http;

public sealed class SubmitAnswersTests
{
    private const string Key = "sk-live-0a1b2c3d4e5f";
    private static readonly DateTimeOffset Now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly ProviderOrigin Origin = new(
        new Uri("https://api.example/v1"),
        [new("Authorization", $"Bearer {Key}")]
    );

    [Theory]
    [InlineData(408)]
    [InlineData(425)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    public void A_provider_that_says_later_is_busy(int status) =>
        Read(status, "").ShouldBeOfType<Submission.Busy>();

    [Theory]
    [InlineData(500)]
    [InlineData(504)]
    [InlineData(520)]
    public void A_server_that_broke_may_have_begun(int status) =>
        Read(status, """{"error":{"message":"The server had an error"}}""")
            .ShouldBeOfType<Submission.Ambiguous>();

    [Theory]
    [InlineData(400, """{"error":{"message":"no","code":"invalid_value"}}""", RefusalKind.Invalid)]
    [InlineData(404, """{"error":{"code":"model_not_found"}}""", RefusalKind.Invalid)]
    [InlineData(
        422,
        """{"detail":[{"msg":"field required","type":"missing"}]}""",
        RefusalKind.Invalid
    )]
    [InlineData(302, "", RefusalKind.Invalid)]
    [InlineData(401, "", RefusalKind.Unauthorised)]
    [InlineData(403, """{"detail":"no access"}""", RefusalKind.Unauthorised)]
    [InlineData(402, "", RefusalKind.Unpaid)]
    [InlineData(429, """{"error":{"code":"insufficient_quota"}}""", RefusalKind.Unpaid)]
    [InlineData(400, """{"error":{"code":"moderation_blocked"}}""", RefusalKind.Moderation)]
    [InlineData(403, """{"error":{"code":"content_policy_violation"}}""", RefusalKind.Moderation)]
    [InlineData(
        500,
        """{"code":1301,"message":"Failure to pass the risk control system"}""",
        RefusalKind.Moderation
    )]
    [InlineData(
        400,
        """{"error":{"code":"InputTextSensitiveContentDetected","message":"no"}}""",
        RefusalKind.Moderation
    )]
    [InlineData(
        500,
        """{"error":{"type":"validation_error","message":"no"}}""",
        RefusalKind.Invalid
    )]
    public void A_refusal_is_told_by_status_and_body(int status, string body, RefusalKind why) =>
        Read(status, body).ShouldBeOfType<Submission.Refused>().Why.ShouldBe(why);

    [Fact]
    public void Too_fast_is_no_moderation_whatever_the_words() =>
        Read(429, """{"error":{"message":"The moderation service has many requests"}}""")
            .ShouldBeOfType<Submission.Busy>();

    [Theory]
    [InlineData("Retry-After", "7", 7_000)]
    [InlineData("Retry-After", "Tue, 01 Jan 2030 00:01:00 GMT", 60_000)]
    [InlineData("Retry-After", "Mon, 31 Dec 2029 00:00:00 GMT", 0)]
    [InlineData("Retry-After", "99999999", 3_600_000)]
    [InlineData("retry-after-ms", "250", 250)]
    [InlineData("retry-after-ms", "1e300", null)]
    [InlineData("Retry-After", "soon", null)]
    public void The_time_to_come_again_is_read(string header, string value, int? milliseconds) =>
        Read(429, "", (header, value))
            .ShouldBeOfType<Submission.Busy>()
            .After.ShouldBe(
                milliseconds is { } ms ? TimeSpan.FromMilliseconds(ms) : (TimeSpan?)null
            );

    [Fact]
    public void An_answer_that_nobody_understands_was_paid_for_all_the_same() =>
        Read(200, "<html>").ShouldBeOfType<Submission.Ambiguous>();

    [Fact]
    public void The_key_that_a_provider_quotes_is_not_said_again() =>
        Read(400, $$$"""{"error":{"message":"Bad key {{{Key}}} or {{{Key[..12]}}}***"}}""")
            .ShouldBeOfType<Submission.Refused>()
            .Message.ShouldBe("api.example answered 400: Bad key … or …***");

    [Fact]
    public void What_it_says_becomes_one_short_line()
    {
        var body = $$$"""{"error":{"message":"one\ntwo\u0007 {{{new string('x', 2000)}}}"}}""";
        var message = Read(400, body).ShouldBeOfType<Submission.Refused>().Message;
        message.ShouldStartWith("api.example answered 400: one two x");
        message.Length.ShouldBeLessThan(350);
    }

    [Fact]
    public void Nesting_without_end_is_no_json() =>
        Read(400, string.Concat(Enumerable.Repeat("[", 100_000)))
            .ShouldBeOfType<Submission.Refused>()
            .Message.ShouldBe("api.example answered 400.");

    private static Submission Read(int status, string body, params (string, string)[] headers)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        var answer = new ProviderAnswer(
            (HttpStatusCode)status,
            "application/json",
            Encoding.UTF8.GetBytes(body),
            response.Headers
        );
        return SubmitAnswers.Read(new Exchange.Answered(answer), Origin, Now, _ => null);
    }
}
