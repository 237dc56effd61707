using System.Collections.Immutable;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Shots.Releases;

/// <summary>A story as it was released: what plays, what is seen and heard, and who had approved it, all by hash. Never changed.</summary>
public sealed record Release
{
    /// <summary>The form of these records.</summary>
    public const int Current = 1;

    /// <summary>The form it is written in.</summary>
    public int Format { get; init; } = Current;

    /// <summary>The story's id.</summary>
    public required string Story { get; init; }

    /// <summary>Its number, from 1; 0 before it is kept.</summary>
    public int Number { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who made it: <c>local:</c> and the user of the command.</summary>
    public required string By { get; init; }

    /// <summary>Whose rules it follows.</summary>
    public required ReleaseMarket Market { get; init; }

    /// <summary>The story's title.</summary>
    public required string Title { get; init; }

    /// <summary>The story's version, 32 hex digits.</summary>
    public required string Version { get; init; }

    /// <summary>The number under which it is registered.</summary>
    public string? Registration { get; init; }

    /// <summary>The age hint.</summary>
    public string? Rating { get; init; }

    /// <summary>What viewers are warned of.</summary>
    public ImmutableArray<string> Descriptors { get; init; } = [];

    /// <summary>Who answers for it.</summary>
    public string? Producer { get; init; }

    /// <summary>What AI had to do with it, in one line.</summary>
    public required string Disclosure { get; init; }

    /// <summary>False when the story has more states than were gone through: there may be shots that nobody looked for.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>SHA-256 of the package, 64 lower-case hex digits.</summary>
    public required string Package { get; init; }

    /// <summary>The texts, the story's own language first.</summary>
    public required ImmutableArray<ReleasedText> Texts { get; init; }

    /// <summary>Every shot a viewer can come to, in script order.</summary>
    public required ImmutableArray<ReleasedShot> Shots { get; init; }

    /// <summary>The takes of its shots and voices, by id.</summary>
    public required ImmutableArray<ReleasedTake> Takes { get; init; }

    /// <summary>Whether another release says the same: all but its number, when and by whom.</summary>
    /// <param name="other">The other one.</param>
    public bool SaysTheSameAs(Release other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReleaseForm.Hash(Bare(this)) == ReleaseForm.Hash(Bare(other));
    }

    private static Release Bare(Release release) =>
        release with
        {
            Number = 0,
            At = default,
            By = "",
        };
}
