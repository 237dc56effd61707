using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using InteractiveDrama.Shots.Checks;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Provenance;
using InteractiveDrama.Shots.Provenance.Disclosure;
using InteractiveDrama.Shots.Review;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Provenance;

public sealed class ProvenanceLinesTests
{
    private static DateTimeOffset Noon { get; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A take with a value in every property; a new property without one fails the test below.</summary>
    private static Take Full { get; } =
        new()
        {
            Id = "take_1",
            Story = "ferry",
            Subject = "pier_1",
            Kind = MediaKind.Video,
            Locale = "en",
            ContentHash = new string('a', 64),
            RequestHash = new string('b', 64),
            MadeBy = MakerKind.Ai,
            Provider = "openai",
            Model = "some-model",
            Licence = "CC BY 4.0",
            Prompt = "a pier",
            NegativePrompt = "text",
            References = [new string('c', 64)],
            Seed = 7,
            Parameters = """{"quality":"high","size":"720x1280"}""",
            ProviderJob = "job_1",
            Cost = 0.4m,
            Currency = "EUR",
            AskedAt = Noon,
            MadeAt = Noon.AddMinutes(1),
            Parent = "take_0",
            TrainingData = TrainingData.Licensed,
            Checks = [new TakeCheck("black", CheckVerdict.Failed, "It is black.")],
            Files = [new MediaFile(new string('d', 64), "video/mp4", 10)],
        };

    [Fact]
    public void Every_property_of_a_take_is_in_its_line_as_it_was()
    {
        var entry = Entry(ReviewVerb.Approve, "mei", "legal");
        var line = ProvenanceLines.Write(
            new KeptTake(Full, Noon),
            [entry],
            [new TakeMove(Noon, true, null)]
        );

        line.ShouldNotContain("\n");
        using var json = JsonDocument.Parse(line);
        foreach (
            var property in typeof(Take)
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>() is null)
        )
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            json.RootElement.TryGetProperty(name, out var value).ShouldBeTrue(name);
            value.ValueKind.ShouldNotBe(JsonValueKind.Null, $"give {name} a value in this test");
        }

        json.RootElement.GetProperty("parameters")
            .GetProperty("quality")
            .GetString()
            .ShouldBe("high");
        json.RootElement.GetProperty("trainingData").GetString().ShouldBe("licensed");
        var review = json.RootElement.GetProperty("reviews")[0];
        review.GetProperty("who").GetString().ShouldBe("mei");
        review.GetProperty("verb").GetString().ShouldBe("approve");
        review.GetProperty("gate").GetString().ShouldBe("legal");
        json.RootElement.GetProperty("moves")[0]
            .GetProperty("isPublished")
            .GetBoolean()
            .ShouldBeTrue();
    }

    [Fact]
    public void A_line_reads_back_as_the_take_it_was()
    {
        var take = Full with { Parameters = null };
        var line = ProvenanceLines.Write(new KeptTake(take, null), [], []);

        var again = JsonSerializer.Deserialize<Take>(line, JsonSerializerOptions.Web)!;

        JsonSerializer.Serialize(again).ShouldBe(JsonSerializer.Serialize(take));
    }

    [Fact]
    public void Each_tier_says_what_was_generated_by_what_and_who_looked()
    {
        var still = Full with { Id = "take_2", Subject = "pier_2", Kind = MediaKind.Image };
        var human = Full with { Id = "take_3", Subject = "pier_3", MadeBy = MakerKind.Human };
        var takes = DisclosedTake.Of(
            [
                new(Full, Noon),
                new(still, Noon),
                new(human, Noon),
                new(Full with { Id = "old" }, null),
            ],
            [Entry(ReviewVerb.Approve, "mei", "legal")]
        );
        var text = DisclosureText.Of("The Last Ferry", takes, "en");

        text.Lines(DisclosureTier.Post)
            .ShouldBe([
                "\"The Last Ferry\": 1 moving shot and 1 still shot made with generative AI (openai some-model); people reviewed 1 of 2, and the rest is unreviewed.",
            ]);
        text.Lines(DisclosureTier.Endcard)
            .ShouldBe([
                "Made with generative AI: 1 moving shot and 1 still shot.",
                "By: openai some-model.",
                "People made 1 shot and no spoken lines.",
                "Review: people reviewed 1 of 2, and the rest is unreviewed.",
            ]);
        var press = text.Lines(DisclosureTier.Press);
        press.ShouldContain(
            "- 1 moving shot by openai some-model, training data declared licensed. Reviewed by mei (legal)."
        );
        press.ShouldContain(
            "- 1 still shot by openai some-model, training data declared licensed. Not reviewed by a person."
        );
        var table = text.Lines(DisclosureTier.Regulator);
        table.Length.ShouldBe(4);
        table[1]
            .ShouldBe(
                "pier_1,video,en,take_1,ai,openai,some-model,licensed,2026-11-21T12:01:00Z,yes,mei legal 2026-11-21T12:00:00Z"
            );
        DisclosureText
            .Of("末班渡轮", takes, "zh-CN")
            .Lines(DisclosureTier.Post)
            .ShouldBe([
                "《末班渡轮》：1 个动态镜头、1 个静态镜头由生成式人工智能制作（openai some-model）；其中 1 项经人工审核，1 项尚未审核。",
            ]);
    }

    [Theory]
    [InlineData(DisclosureTier.Post)]
    [InlineData(DisclosureTier.Endcard)]
    [InlineData(DisclosureTier.Press)]
    public void Without_generated_takes_it_says_that_none_was_used(DisclosureTier tier) =>
        DisclosureText
            .Of("The Last Ferry", [], "en")
            .Lines(tier)[0]
            .ShouldBe(
                "No generative AI was used for the pictures and voices of \"The Last Ferry\"."
            );

    [Fact]
    public void A_withdrawn_take_is_told_of_no_more()
    {
        DisclosedTake
            .Of([new(Full, Noon)], [Entry(ReviewVerb.Withdraw, "mei", null)])
            .ShouldBeEmpty();
    }

    private static ReviewEntry Entry(ReviewVerb verb, string who, string? gate) =>
        new()
        {
            Id = Guid.NewGuid(),
            At = Noon,
            Who = who,
            Verb = verb,
            Story = "ferry",
            Subject = "pier_1",
            Take = "take_1",
            Gate = gate,
        };
}
