using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using InteractiveDrama.StrictProviders.OpenAI;
using OpenAI;
using OpenAI.Audio;
using OpenAI.Images;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Providers.OpenAI;

/// <summary>The strict server itself: the official client gets on with it, and what is not of the API is refused.</summary>
public sealed class StrictOpenAiTests
{
    [Fact]
    public async Task The_official_client_gets_images_and_speech_from_it()
    {
        await using var server = await StrictOpenAi.StartAsync();
        var options = new OpenAIClientOptions
        {
            Endpoint = new Uri(server.Url),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        };
        var key = new ApiKeyCredential(new StrictOpenAiOptions().Key!);
        var images = new ImageClient("gpt-image-2", key, options);
        var image = await images.GenerateImageAsync(
            "a pier",
            new ImageGenerationOptions { Size = new GeneratedImageSize(1024, 1536) }
        );
        image.Value.ImageBytes.ToArray()[1..4].ShouldBe("PNG"u8.ToArray());
        var refused = await Should.ThrowAsync<ClientResultException>(
            images.GenerateImageAsync("something forbidden")
        );
        refused.Status.ShouldBe(400);
        refused.Message.ShouldContain("moderation_blocked");

        var speech = await new AudioClient("gpt-4o-mini-tts", key, options).GenerateSpeechAsync(
            "You came.",
            GeneratedSpeechVoice.Nova,
            new SpeechGenerationOptions { ResponseFormat = GeneratedSpeechFormat.Wav }
        );
        speech.Value.ToArray()[..4].ShouldBe("RIFF"u8.ToArray());
        server.Submissions.ShouldBe(2);
    }

    [Theory]
    [InlineData("images/generations", """{"model":"gpt-image-2"}""")]
    [InlineData("images/generations", """{"model":"gpt-image-2","prompt":""}""")]
    [InlineData("images/generations", """{"model":"other","prompt":"a"}""")]
    [InlineData("images/generations", """{"model":"gpt-image-2","prompt":"a","seed":1}""")]
    [InlineData("images/generations", """{"model":"gpt-image-2","prompt":"a","n":0}""")]
    [InlineData("images/generations", """{"model":"gpt-image-2","prompt":"a","n":11}""")]
    [InlineData("images/generations", """{"model":"gpt-image-2","prompt":"a","n":"1"}""")]
    [InlineData("images/generations", """{"model":"gpt-image-2","prompt":"a","size":"721x1280"}""")]
    [InlineData("images/generations", """{"model":"gpt-image-2","prompt":"a","size":"160x1280"}""")]
    [InlineData(
        "images/generations",
        """{"model":"gpt-image-2","prompt":"a","size":"4096x2048"}"""
    )]
    [InlineData("images/generations", """{"model":"gpt-image-2","prompt":"a","quality":"best"}""")]
    [InlineData("images/generations", "not json")]
    [InlineData("images/edits", """{"model":"gpt-image-2","prompt":"a"}""")]
    [InlineData("audio/speech", """{"model":"gpt-4o-mini-tts","input":"Hello"}""")]
    [InlineData("audio/speech", """{"model":"gpt-4o-mini-tts","input":"a","voice":"nobody"}""")]
    [InlineData(
        "audio/speech",
        """{"model":"gpt-4o-mini-tts","input":"a","voice":"nova","speed":5}"""
    )]
    [InlineData("videos", """{"model":"film-1","prompt":"a","seconds":"5"}""")]
    [InlineData("videos", """{"model":"film-1","prompt":"a","seconds":4}""")]
    [InlineData("videos", """{"model":"film-1","prompt":"a","size":"720x720"}""")]
    public async Task What_is_not_of_the_api_is_refused_and_not_billed(string path, string body)
    {
        await using var server = await StrictOpenAi.StartAsync();
        using var http = Client();
        using var answer = await http.PostAsync(
            $"{server.Url}/{path}",
            new StringContent(body, Encoding.UTF8, "application/json")
        );
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("""{"error":{"message":""");
        (server.Submissions, server.Billed).ShouldBe((0, 0m));
    }

    [Fact]
    public async Task Equal_work_is_counted_as_repeated()
    {
        await using var server = await StrictOpenAi.StartAsync();
        using var http = Client();
        foreach (var prompt in new[] { "a pier", "a ferry", "a pier" })
            await http.PostAsJsonAsync(
                $"{server.Url}/images/generations",
                new
                {
                    model = "gpt-image-2",
                    prompt,
                    size = "256x256",
                }
            );
        (server.Submissions, server.Repeated).ShouldBe((3, 1));
    }

    private static HttpClient Client()
    {
        var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", new StrictOpenAiOptions().Key);
        return http;
    }
}
