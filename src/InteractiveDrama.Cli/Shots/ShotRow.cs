using System.Collections.Immutable;
using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Cli.Shots;

/// <summary>A shot as a list for people has it.</summary>
internal sealed record ShotRow
{
    /// <summary>The shot's id, and the name its file is to have.</summary>
    public required string Id { get; init; }

    /// <summary>Which of the scenes it is taken in, from 1; several share one id.</summary>
    public required int Scene { get; init; }

    /// <summary>In how many scenes it is taken.</summary>
    public required int Scenes { get; init; }

    /// <summary>The episode; null in a story without episodes.</summary>
    public required string? Episode { get; init; }

    /// <summary>Length in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>What is to be seen.</summary>
    public required ShotSpec Spec { get; init; }

    /// <summary>Who is in the frame, by name, with mood.</summary>
    public required ImmutableArray<string> Who { get; init; }

    /// <summary>The place's name; null when the script has not said.</summary>
    public required string? Place { get; init; }

    /// <summary>The shot in words.</summary>
    public required string Prompt { get; init; }

    /// <summary>What is not to be seen, in words.</summary>
    public required string? Negative { get; init; }

    /// <summary>What is said meanwhile, <c>Name: words</c>.</summary>
    public required ImmutableArray<string> Lines { get; init; }

    /// <summary>Pictures of who is in it, paths in the story's folder.</summary>
    public required ImmutableArray<string> References { get; init; }

    /// <summary>True for what only people may make.</summary>
    public required bool Human { get; init; }

    /// <summary>Hash of the intent.</summary>
    public required string ContentHash { get; init; }
}
