using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Packages;

/// <summary>A line or a choice of the script.</summary>
/// <param name="Id">Its id, written or derived.</param>
/// <param name="IsChoice">True for a choice.</param>
/// <param name="Tags">The tags that ink does not see, its id apart.</param>
/// <param name="Paths">The paths of its content in ink's compiled story, its choice point first.</param>
public sealed record ContentSite(
    string Id,
    bool IsChoice,
    ImmutableArray<string> Tags,
    ImmutableArray<string> Paths
)
{
    /// <summary>The id of the line this content prints: a chosen choice says its own.</summary>
    public string LineId => IsChoice ? Id + ".said" : Id;
}
