using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Providers.OpenAI;

/// <summary>How speech is asked for.</summary>
public sealed record OpenAiSpeechSettings
{
    /// <summary>The model's name, as the API knows it.</summary>
    public required string Model { get; init; }

    /// <summary>What 1,000 characters cost at most, and how long a line takes.</summary>
    public required OpenAiTerms Terms { get; init; }

    /// <summary>The voice of narration and of cast without one.</summary>
    public required string Voice { get; init; }

    /// <summary>The API's voice for a voice id of the cast cards; an id that is not here is sent as it is.</summary>
    public ImmutableDictionary<string, string> Voices { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary><c>wav</c> or <c>mp3</c>.</summary>
    public string Format { get; init; } = "wav";

    /// <summary>Whether the model is told how a line is said; some take no instructions.</summary>
    public bool TakesInstructions { get; init; } = true;
}
