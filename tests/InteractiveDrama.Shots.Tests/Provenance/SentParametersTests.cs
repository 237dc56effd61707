using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Configuration;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Provenance;

public sealed class SentParametersTests : IDisposable
{
    private const string Yaml = """
        ours:
          kind: openai
          url: https://api.example/v1
          key: { env: OUR_KEY }
          training: licensed
          image: { model: some-image, price: 0.05 USD per image, quality: high }
          speech: { model: some-voice, price: 0.02 USD per 1000 characters, voice: alloy }
        theirs:
          kind: openai
          url: https://other.example/v1
          image: { model: some-image, price: 0.05 USD per image }
        odd:
          kind: openai
          url: https://other.example/v1
          training: stolen
          image: { model: some-image, price: 0.05 USD per image }
        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_sent_is_kept_without_words_model_and_key()
    {
        using var known = Load();
        var picture = new ShotRequest { Kind = MediaKind.Image, Prompt = "a secret pier" };
        var line = new ShotRequest
        {
            Kind = MediaKind.Speech,
            Speech = new SpeechWords("You came.", "en", null, null, null, null),
        };

        var ours = known.Providers["ours"];

        ours.Parameters(picture)
            .ShouldBe("""{"n":1,"output_format":"png","quality":"high","size":"720x1280"}""");
        ours.Parameters(line)
            .ShouldBe("""{"instructions":"Speak en.","response_format":"wav","voice":"alloy"}""");
        SentParameters
            .Of(picture with { Kind = MediaKind.Video, Seconds = 4 })
            .ShouldBe("""{"height":1280,"seconds":4,"width":720}""");
    }

    [Fact]
    public void A_provider_declares_what_its_models_were_trained_on()
    {
        using var known = Load();

        known.Providers["ours"].Capabilities.TrainingData.ShouldBe(TrainingData.Licensed);
        known.Providers["theirs"].Capabilities.TrainingData.ShouldBe(TrainingData.Unknown);
        known.Providers.ShouldNotContainKey("odd");
        known.Problems.ShouldHaveSingleItem().ToString().ShouldContain("training");
    }

    private ProviderCatalogue Load() =>
        ProviderCatalogue.Load(
            folder.Write(ProviderCatalogue.FileName, Yaml),
            new ProviderSurroundings { Variable = _ => "sk-very-secret" }
        );
}
