using System.Security.Cryptography;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;
using InteractiveDrama.Shots.Providers.OpenAI;
using InteractiveDrama.StrictProviders.Media;
using InteractiveDrama.StrictProviders.OpenAI;

namespace InteractiveDrama.Shots.Tests.Providers.OpenAI;

/// <summary>A provider in front of a strict server, and requests for it.</summary>
internal static class OpenAiBench
{
    public const string JobKey = "0190f000-0000-7000-8000-000000000001";

    public static ReferenceMedia Mei { get; } =
        ReferenceCheck.Load(SamplePng.Draw(32, 32, 3), "character", "mei");

    public static ReferenceMedia Pier { get; } =
        ReferenceCheck.Load(SamplePng.Draw(32, 32, 4), "place", "pier");

    public static ShotRequest Picture { get; } =
        new()
        {
            Kind = MediaKind.Image,
            Spec = Sample.Pier,
            Prompt = "close-up of Mei, low angle",
        };

    public static ShotRequest Film { get; } = Picture with { Kind = MediaKind.Video, Seconds = 5 };

    public static ShotRequest Line { get; } =
        new()
        {
            Kind = MediaKind.Speech,
            Speech = new SpeechWords("You came.", "en", "mei", "en-f1", "afraid", "a whisper"),
        };

    public static OpenAiSettings Settings(string url, string? key = "sk-strict-4f9a2c71d05b") =>
        new()
        {
            Name = "studio",
            Origin = new ProviderOrigin(
                new Uri(url),
                key is null ? [] : [new("Authorization", $"Bearer {key}")]
            ),
            Image = new OpenAiImageSettings { Model = "gpt-image-2", Terms = Terms(0.06m) },
            Speech = new OpenAiSpeechSettings
            {
                Model = "gpt-4o-mini-tts",
                Terms = Terms(0.02m),
                Voice = "alloy",
                Voices = new Dictionary<string, string> { ["en-f1"] = "nova" }.ToImmutable(),
            },
            Video = new OpenAiVideoSettings { Model = "film-1", Terms = Terms(0.1m) },
        };

    public static OpenAiProvider Provider(StrictOpenAi server, TimeProvider? time = null) =>
        new(
            Settings(server.Url) with
            {
                Media = new MediaRules { Private = [MediaHost.Parse(server.FilesHost)!] },
            },
            time ?? TimeProvider.System
        );

    public static async Task<byte[]> BytesAsync(ProducedMedia media)
    {
        await using (media)
        {
            using var bytes = new MemoryStream();
            await media.Bytes.CopyToAsync(bytes);
            return bytes.ToArray();
        }
    }

    public static string Sha(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static System.Collections.Immutable.ImmutableDictionary<string, string> ToImmutable(
        this Dictionary<string, string> voices
    ) => System.Collections.Immutable.ImmutableDictionary.ToImmutableDictionary(voices);

    private static OpenAiTerms Terms(decimal price) =>
        new(
            price,
            "USD",
            TimeSpan.FromSeconds(10),
            TimeSpan.FromSeconds(40),
            TimeSpan.FromSeconds(60)
        );
}
