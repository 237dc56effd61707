using System.Collections.Immutable;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Cast;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Casting;

/// <summary>The cast of a story with their looks and the pictures of their sheets.</summary>
internal static class CastRows
{
    /// <summary>Everybody, the card's own look first.</summary>
    /// <param name="story">The story.</param>
    /// <param name="library">Where takes are; null when nothing is kept yet.</param>
    /// <param name="only">One cast key; null for all.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task<ImmutableArray<CastRow>> OfAsync(
        LoadedStory story,
        MediaLibrary? library,
        string? only,
        CancellationToken cancellation
    )
    {
        var look = StoryLook.Of(story.Package);
        var sheets = library is null
            ? null
            : new CastSheets(story.Id, look, library.Takes, library.Reviews);
        var rows = ImmutableArray.CreateBuilder<CastRow>();
        foreach (
            var member in story.Package.Settings.Cast.Where(one => only is null || one.Key == only)
        )
        {
            foreach (var worn in (IEnumerable<string?>)[null, .. member.Looks.Keys])
            {
                var pictures = sheets is null
                    ? []
                    : await sheets.PicturesAsync(member, worn, cancellation);
                rows.Add(Row(story.Id, look, member, worn, pictures));
            }
        }
        return rows.ToImmutable();
    }

    private static CastRow Row(
        string story,
        StoryLook look,
        CastMember member,
        string? worn,
        ImmutableArray<SheetPicture> pictures
    ) =>
        new(
            member.Key,
            member.Name,
            worn,
            WornLook.Words(member, worn),
            CastSheet.Needs(story, look, member, worn).Any(need => need.IsHuman),
            member.References.Length,
            [.. pictures.Select(SheetRow.Of)]
        );
}
