using InteractiveDrama.Shots.Providers.Configuration;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.OpenAI;
using InteractiveDrama.Shots.Tests.Providers.OpenAI;
using InteractiveDrama.StrictProviders.OpenAI;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Providers.Configuration;

public sealed class ProviderCatalogueTests
{
    private const string Key = "sk-strict-4f9a2c71d05b";

    private const string Whole = """
        studio:
          kind: openai
          url: URL
          key: { env: STUDIO_KEY }
          concurrency: 4
          per-minute: 60
          media:
            hosts: [cdn.example, "*.blob.example"]
            private: ["http://localhost:9000"]
            most: 50 MB
            within: 2 min
          image:
            model: gpt-image-2
            price: 0.06 USD per image
            latency: { usual: 10 s, slow: 40 s }
            within: 3 min
            sizes: [1024x1536, 1536x1024]
            quality: medium
            format: png
            fidelity: high
            references: 4
          speech:
            model: gpt-4o-mini-tts
            price: 0.02 USD per 1000 characters
            voice: alloy
            voices: { en-f1: nova }
            format: wav
            instructions: true
          video:
            model: film-1
            price: 0.1 USD per second
            latency: { usual: 75 s, slow: 4 min }
            sizes: [720x1280]
            lengths: [12 s, 4 s]
            first-frame: true
            cancels-free: false
        """;

    [Fact]
    public async Task A_whole_file_is_a_provider_that_works()
    {
        await using var server = await StrictOpenAi.StartAsync();
        using var catalogue = Load(Whole.Replace("URL", server.Url));
        catalogue.Problems.ShouldBeEmpty();
        var provider = catalogue.Providers["studio"].ShouldBeOfType<OpenAiProvider>();
        provider.Capabilities.Concurrency.ShouldBe(4);
        provider.Capabilities.PerMinute.ShouldBe(60);
        provider.Capabilities.MostReferences.ShouldBe(4);
        provider.Capabilities.Lengths.ShouldBe([4.0, 12.0]);
        var quote = provider.Quote(OpenAiBench.Film);
        (quote.MaximumPrice, quote.Currency, quote.Slow).ShouldBe(
            (1.2m, "USD", TimeSpan.FromMinutes(4))
        );
        (
            await provider.SubmitAsync(OpenAiBench.Picture, OpenAiBench.JobKey)
        ).ShouldBeOfType<Submission.Finished>();
        server.Billed.ShouldBe(0.053m);
    }

    [Fact]
    public void Without_a_file_there_are_no_providers_and_no_problems()
    {
        using var catalogue = ProviderCatalogue.Load(
            Path.Combine(Path.GetTempPath(), "no-such-folder", "providers.yaml"),
            new ProviderSurroundings()
        );
        catalogue.Providers.ShouldBeEmpty();
        catalogue.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(
        "model: gpt",
        "modle: gpt",
        "There is no setting 'modle' in studio.image. Did you mean 'model'?"
    )]
    [InlineData(
        "concurrency: 4",
        "concurrency: many",
        "'concurrency' needs a whole number from 1 to 1000."
    )]
    [InlineData(
        "0.06 USD per image",
        "0.06",
        "'price' needs an amount, a currency and 'per image'."
    )]
    [InlineData(
        "0.06 USD per image",
        "-1 USD per image",
        "'price' needs an amount, a currency and 'per image'."
    )]
    [InlineData(
        "0.1 USD per second",
        "0.1 USD per image",
        "'price' needs an amount, a currency and 'per second'."
    )]
    [InlineData(
        "usual: 10 s",
        "usual: 10",
        "'usual' needs a time with its unit (ms, s, min, h), a day at most."
    )]
    [InlineData("slow: 40 s", "slow: 4 s", "'slow' is shorter than 'usual'.")]
    [InlineData(
        "most: 50 MB",
        "most: 50",
        "'most' needs a size with its unit (KB, MB, GB), 4 GB at most."
    )]
    [InlineData("1024x1536", "tall", "'sizes' needs sizes in pixels, 16 to 8192 a side.")]
    [InlineData("12 s, 4 s", "4.5 s", "'lengths' needs whole seconds, 600 at most.")]
    [InlineData("cdn.example,", "\"*.com\",", "'hosts' needs hosts.")]
    [InlineData("http://localhost:9000", "*.home.example", "'private' needs hosts.")]
    [InlineData("kind: openai", "kind: opnai", "'kind' cannot be 'opnai'.")]
    [InlineData("quality: medium", "quality: best", "'quality' cannot be 'best'.")]
    [InlineData(
        "url: URL",
        "url: ftp://x",
        "'url' needs a plain https or http address: no name, password or query in it."
    )]
    [InlineData("url: URL", "url: http://api.example/v1", "studio would send its key over http")]
    [InlineData(
        "STUDIO_KEY",
        "sk-live-0123456789",
        "'env' needs the name of an environment variable in capital letters, not a key."
    )]
    [InlineData(
        "STUDIO_KEY",
        "OTHER_KEY",
        "The variable OTHER_KEY is not set, so studio has no key."
    )]
    [InlineData("studio:", "Studio:", "A provider's name is made of lower-case letters")]
    [InlineData("studio:", "animatic:", "The name 'animatic' is ours.")]
    public void What_is_wrong_is_said_in_one_sentence_with_its_place(
        string right,
        string wrong,
        string message
    )
    {
        var text = Whole.Replace(right, wrong);
        text.ShouldNotBe(Whole);
        using var catalogue = Load(text.Replace("URL", "https://api.example/v1"));
        var problem = catalogue.Problems[0];
        problem.ToString().ShouldContain(message);
        problem.ToString().ShouldNotContain("sk-");
        problem.ToString().ShouldStartWith($"providers.yaml:{problem.Line}:{problem.Column}: ");
        catalogue.Providers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("studio: { kind: openai, url: \"https://a.example\" }", "studio makes nothing.")]
    [InlineData("studio: { url: \"https://a.example\" }", "studio has no 'kind'.")]
    [InlineData("studio: { kind: openai, image: { model: m } }", "studio has no 'url'.")]
    [InlineData(
        "studio: { kind: openai, url: \"https://a.example\", image: { model: m } }",
        "studio.image has no 'price': the most that is billed must be known before anything is asked for."
    )]
    [InlineData("studio: openai", "'studio' needs settings of its own below it.")]
    [InlineData("- studio", "The file is not a list of providers.")]
    [InlineData("studio: {", "This is not YAML.")]
    [InlineData("a: {}\na: {}", "This is not YAML.")]
    [InlineData("[[[[[[[[[[[[[[[[", "The file is nested too deeply.")]
    public void What_is_missing_is_said(string text, string message)
    {
        using var catalogue = Load(text);
        catalogue.Problems.Select(p => p.Message).ShouldContain(message);
        catalogue.Providers.ShouldBeEmpty();
    }

    [Fact]
    public void The_place_is_that_of_what_is_wrong()
    {
        using var catalogue = Load("studio:\n  kind: openai\n  image:\n    modle: gpt\n");
        catalogue
            .Problems.Single(p => p.Message.Contains("modle"))
            .ToString()
            .ShouldBe(
                "providers.yaml:4:5: There is no setting 'modle' in studio.image. Did you mean 'model'?"
            );
    }

    [Fact]
    public void One_bad_provider_does_not_take_the_good_ones_along()
    {
        using var catalogue = Load(
            """
            bad: { kind: openai }
            good:
              kind: openai
              url: http://127.0.0.1:4000/v1
              image: { model: m, price: 0 USD per image }
            """
        );
        catalogue.Providers.Keys.ShouldBe(["good"]);
        catalogue.Problems.ShouldAllBe(p => p.Line == 1);
    }

    private static ProviderCatalogue Load(string text)
    {
        using var folder = new TempFolder();
        return ProviderCatalogue.Load(
            folder.Write("providers.yaml", text),
            new ProviderSurroundings { Variable = name => name == "STUDIO_KEY" ? Key : null }
        );
    }
}
