namespace InteractiveDrama.StrictProviders.OpenAI;

/// <summary>How a strict server behaves.</summary>
public sealed record StrictOpenAiOptions
{
    /// <summary>The key it takes; null for a server that asks for none.</summary>
    public string? Key { get; init; } = "sk-strict-4f9a2c71d05b";

    /// <summary>How often a video is asked for before it is done.</summary>
    public int StepsToVideo { get; init; } = 2;

    /// <summary>Whether answers give addresses of media, as some gateways do, instead of the media.</summary>
    public bool GivesAddresses { get; init; }

    /// <summary>The model it has for images.</summary>
    public string ImageModel { get; init; } = "gpt-image-2";

    /// <summary>The model it has for speech.</summary>
    public string SpeechModel { get; init; } = "gpt-4o-mini-tts";

    /// <summary>The model it has for videos.</summary>
    public string VideoModel { get; init; } = "film-1";

    /// <summary>The model it chats with.</summary>
    public string ChatModel { get; init; } = "seer-1";

    /// <summary>What that says to what it is asked.</summary>
    public Func<string, string> Chat { get; init; } = _ => "I cannot tell.";

    /// <summary>What it bills for an image.</summary>
    public decimal ImagePrice { get; init; } = 0.053m;

    /// <summary>What it bills for 1,000 characters.</summary>
    public decimal SpeechPrice { get; init; } = 0.015m;

    /// <summary>What it bills for a second of video.</summary>
    public decimal VideoPrice { get; init; } = 0.10m;
}
