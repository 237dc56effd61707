using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.OpenAI;
using Shouldly;
using Xunit;
using static InteractiveDrama.Shots.Tests.Providers.OpenAI.OpenAiBench;

namespace InteractiveDrama.Shots.Tests.Providers.OpenAI;

/// <summary>The hash of what is sent: what these say is in libraries, and another hash pays for everything again.</summary>
public sealed class OpenAiHashTests
{
    private const string Base = "https://api.example/v1/";

    [Fact]
    public void An_image_is_hashed_as_it_is_sent() =>
        Hash(Picture)
            .ShouldBe(
                RequestHash.Of(
                    $"openai/images/generations {Base}",
                    """{"model":"gpt-image-2","n":1,"output_format":"png","prompt":"close-up of Mei, low angle","size":"720x1280"}""",
                    []
                )
            );

    [Fact]
    public void An_edit_is_hashed_with_its_references_in_order()
    {
        Hash(Picture with { References = [Mei, Pier] })
            .ShouldBe(
                RequestHash.Of(
                    $"openai/images/edits {Base}",
                    """{"model":"gpt-image-2","n":1,"output_format":"png","prompt":"close-up of Mei, low angle","size":"720x1280"}""",
                    [$"image[] image/png {Mei.Sha256}", $"image[] image/png {Pier.Sha256}"]
                )
            );
        Hash(Picture with { References = [Pier, Mei] })
            .ShouldNotBe(Hash(Picture with { References = [Mei, Pier] }));
    }

    [Fact]
    public void Speech_is_hashed_with_how_it_is_said() =>
        Hash(Line)
            .ShouldBe(
                RequestHash.Of(
                    $"openai/audio/speech {Base}",
                    """{"input":"You came.","instructions":"Speak en. Mood: afraid. a whisper","model":"gpt-4o-mini-tts","response_format":"wav","voice":"nova"}""",
                    []
                )
            );

    [Fact]
    public void A_video_is_hashed_with_the_length_that_is_made() =>
        Hash(Film)
            .ShouldBe(
                RequestHash.Of(
                    $"openai/videos {Base}",
                    """{"model":"film-1","prompt":"close-up of Mei, low angle","seconds":"8","size":"720x1280"}""",
                    []
                )
            );

    [Fact]
    public void A_hash_is_the_same_on_every_machine() =>
        Hash(Picture).ShouldBe("5d6b944c09c0cb71322aaf810158debca5d3f27c4f6c095329ee340e7178e82e");

    [Fact]
    public void What_is_not_sent_is_not_hashed()
    {
        var hash = Hash(Film);
        Hash(Film with { Seed = 7 }).ShouldBe(hash);
        Hash(Film with { Seconds = 6 }).ShouldBe(hash);
        Hash(Film with { References = [Mei] }).ShouldBe(hash);
        Hash(Film with { Width = 1080, Height = 1920 }).ShouldBe(hash);
        Hash(Film, key: "sk-another-key").ShouldBe(hash);
    }

    [Fact]
    public void What_is_sent_is_hashed()
    {
        var hash = Hash(Picture);
        Hash(Picture with { Prompt = "a pier" }).ShouldNotBe(hash);
        Hash(Picture with { NegativePrompt = "text" }).ShouldNotBe(hash);
        Hash(Picture with { Width = 1024, Height = 1024 }).ShouldNotBe(hash);
        Hash(Picture, url: "https://other.example/v1").ShouldNotBe(hash);
    }

    private static string Hash(
        ShotRequest request,
        string url = "https://api.example/v1",
        string? key = null
    )
    {
        using var provider = new OpenAiProvider(Settings(url, key), TimeProvider.System);
        return provider.Hash(request);
    }
}
