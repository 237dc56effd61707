using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Shots.Scheduling;

/// <summary>Something a beat needs to be seen or heard: the picture of a shot, or the voice of a line. One of <see cref="Spec"/> and <see cref="Speech"/> is set.</summary>
public sealed record MediaNeed
{
    /// <summary>The story's id.</summary>
    public required string Story { get; init; }

    /// <summary>The shot's id for a picture, the line's id for a voice.</summary>
    public required string Subject { get; init; }

    /// <summary>Hash of the intent: needs of one story with equal hashes are one need.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The shot; null for a voice.</summary>
    public ShotSpec? Spec { get; init; }

    /// <summary>The line; null for a picture.</summary>
    public SpeechWords? Speech { get; init; }

    /// <summary>True for what only people may make: no generative provider is asked.</summary>
    public bool IsHuman { get; init; }

    /// <summary>What makes needs the same, over all viewers: story, picture or voice, hash.</summary>
    public string Key => $"{Story}/{(Speech is null ? "picture" : "voice")}/{ContentHash}";
}
