using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Providers.Http;

namespace InteractiveDrama.Shots.Providers.OpenAI;

/// <summary>An API of OpenAI's shape: what it is called, where it is, and what is asked of it.</summary>
public sealed record OpenAiSettings
{
    /// <summary>The provider's name.</summary>
    public required string Name { get; init; }

    /// <summary>The API's base, <c>https://api.example/v1</c>, with its key.</summary>
    public required ProviderOrigin Origin { get; init; }

    /// <summary>Where its media may come from when an answer gives an address.</summary>
    public MediaRules Media { get; init; } = new();

    /// <summary>Images; null when none are made.</summary>
    public OpenAiImageSettings? Image { get; init; }

    /// <summary>Speech; null when none is made.</summary>
    public OpenAiSpeechSettings? Speech { get; init; }

    /// <summary>Videos; null when none are made.</summary>
    public OpenAiVideoSettings? Video { get; init; }

    /// <summary>What its models were trained on, as the operator declares it.</summary>
    public TrainingData TrainingData { get; init; }

    /// <summary>How many jobs it runs at once, at least 1.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>How many submits it takes in a minute; null for any.</summary>
    public int? PerMinute { get; init; }
}
