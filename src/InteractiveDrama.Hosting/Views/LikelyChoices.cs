using System.Collections.Immutable;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Hosting.Shots;

namespace InteractiveDrama.Hosting.Views;

/// <summary>What viewers chose so far, as an order of loading.</summary>
internal sealed class LikelyChoices(ChoiceCounts counts)
{
    /// <summary>The choices of the beat at which a session stands, the likeliest first; null when nothing is known, or there is nothing to load.</summary>
    public ImmutableArray<string>? Of(LiveSession live)
    {
        if (live is not { Story: { Package.IsFilm: true } story, Standing: { } standing })
        {
            return null;
        }
        var beat = standing.Beat();
        ImmutableArray<string> ids = [.. beat.Choices.Select(choice => choice.Id)];
        var taken = counts.Counts(story.Id, beat.Id, ids);
        return taken.Any(count => count > 0)
            ? [.. ids.Zip(taken).OrderByDescending(one => one.Second).Select(one => one.First)]
            : null;
    }
}
