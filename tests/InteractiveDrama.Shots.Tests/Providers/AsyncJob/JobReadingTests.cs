using System.Net;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Shots.Providers.AsyncJob;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;
using InteractiveDrama.Shots.Providers.Templates;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Providers.AsyncJob;

public class JobReadingTests
{
    private static readonly AsyncJobSettings Settings = new()
    {
        Name = "clips",
        Url = new Uri("https://api.example/jobs"),
        Capabilities = new ProviderCapabilities { Makes = [] },
        Request = JsonTemplate.Parse(new JsonObject(), []),
        Job = JsonPath.Parse("id"),
        Status = new JobAddress(null, "https://api.example/jobs/${job}", HttpMethod.Get),
        State = JsonPath.Parse("data.status"),
        Media = JsonPath.Parse("url"),
        Price = new JobPrice("USD", 1, 0, null) { Billed = JsonPath.Parse("cost[0]") },
        Usual = TimeSpan.FromSeconds(1),
        Slow = TimeSpan.FromSeconds(2),
    };

    private static readonly JobReading Reading = new(
        Settings,
        new JobErrors(Settings, new Secrets([]))
    );

    private static JobState Read(string body, int status = 200) =>
        Reading.Read((HttpStatusCode)status, Answer(body, status).Json(), null);

    private static ProviderAnswer Answer(string body, int status) =>
        new(
            (HttpStatusCode)status,
            "application/json",
            System.Text.Encoding.UTF8.GetBytes(body),
            new HttpResponseMessage().Headers
        );

    [Theory]
    [InlineData("succeed", JobStatus.Succeeded)]
    [InlineData("Success", JobStatus.Succeeded)]
    [InlineData("Fail", JobStatus.Failed)]
    [InlineData("SUCCEEDED", JobStatus.Succeeded)]
    [InlineData("PENDING", JobStatus.Queued)]
    [InlineData("IN_QUEUE", JobStatus.Queued)]
    [InlineData("in-progress", JobStatus.Running)]
    [InlineData("canceled", JobStatus.Cancelled)]
    [InlineData("expired", JobStatus.Expired)]
    [InlineData("polishing", JobStatus.Running)]
    [InlineData("", JobStatus.Running)]
    [InlineData(null, JobStatus.Running)]
    public void Words_of_services_mean_what_they_mean(string? word, JobStatus status) =>
        StatusWords.Common.Read(word).ShouldBe(status);

    [Theory]
    [InlineData(401)]
    [InlineData(500)]
    [InlineData(504)]
    public void An_answer_that_says_nothing_of_the_job_ends_no_job(int status) =>
        Should.Throw<HttpRequestException>(() => Read("""{"error":"x"}""", status));

    [Fact]
    public void Kling_refuses_content_with_a_500() =>
        Read("""{"code":1301,"message":"Failure to pass the risk control system"}""", 500)
            .ShouldBeOfType<JobState.Failed>()
            .Why.ShouldBe(RefusalKind.Moderation);

    [Theory]
    [InlineData("""{"x":"\ud800"}""", "\ufffd")]
    [InlineData("""{"x":"\ud83d\ude00\udc00"}""", "\ud83d\ude00\ufffd")]
    [InlineData("""{"x":"\\ud800"}""", "\\ud800")]
    public void Half_a_character_does_not_lose_a_job(string body, string text) =>
        Answer(body, 200).Json()!.Value.GetProperty("x").GetString().ShouldBe(text);

    [Fact]
    public void An_absurd_bill_is_read_and_not_overflown() =>
        Read("""{"data":{"status":"ok"},"cost":[1e20]}""")
            .ShouldBeOfType<JobState.Succeeded>()
            .Billed.ShouldBe(1_000_000_000m);

    [Fact]
    public void Whatever_comes_is_a_state_or_one_clear_failure() =>
        Check.One(
            Cases.Of(500),
            Prop.ForAll(
                Documents()
                    .Zip(Gen.Elements(200, 202, 204, 400, 404, 410, 429, 500, 503))
                    .ToArbitrary(),
                given =>
                {
                    var (document, status) = given;
                    try
                    {
                        return Read(document, status) is not null;
                    }
                    catch (HttpRequestException e)
                    {
                        return e.Message.Length > 0 && status is not (>= 200 and <= 299);
                    }
                }
            )
        );

    [Fact]
    public void A_word_nobody_knows_goes_on_running() =>
        Check.One(
            Cases.Of(200),
            Prop.ForAll(
                ArbMap.Default.ArbFor<Guid>(),
                word =>
                    Read("{\"data\":{\"status\":\"" + word.ToString("n") + "z\"}}")
                    is JobState.Running
            )
        );

    // Documents that have the names which are looked for, with anything below them.
    private static Gen<string> Documents()
    {
        var names = Gen.Elements(
            "data",
            "status",
            "error",
            "message",
            "detail",
            "code",
            "cost",
            "url"
        );
        var leaf = Gen.Elements(
            "null",
            "true",
            "-1",
            "1e300",
            "\"succeeded\"",
            "\"failed\"",
            "\"\\ud800\"",
            "\"nsfw\"",
            "[]",
            "{}"
        );
        Gen<string> Sized(int size) =>
            size == 0
                ? leaf
                : Gen.OneOf(
                    leaf,
                    Sized(size - 1).ListOf(3).Select(l => $"[{string.Join(',', l)}]"),
                    names
                        .Zip(Sized(size - 1))
                        .ListOf(3)
                        .Select(m =>
                            $"{{{string.Join(',', m.DistinctBy(e => e.Item1).Select(e => $"\"{e.Item1}\":{e.Item2}"))}}}"
                        )
                );
        return Sized(4);
    }
}
