using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Shots.Cast;

/// <summary>
/// The pictures of a story's cast sheets that were approved: they go along with every shot the person is in. They are no part
/// of a shot's intent, only of what is sent: they show what the card's words say, which the intent has already, and so
/// approving one makes no approved take stale.
/// </summary>
/// <param name="story">The story's id.</param>
/// <param name="look">What its shots share.</param>
/// <param name="takes">The takes.</param>
/// <param name="reviews">The record of review.</param>
public sealed class CastSheets(string story, StoryLook look, ITakes takes, IReviewLog reviews)
{
    /// <summary>The approved pictures of everybody in a shot: the first of each, then the second of each.</summary>
    /// <param name="spec">The shot.</param>
    /// <param name="cancellation">Stops.</param>
    public async ValueTask<ImmutableArray<ShotReference>> ForAsync(
        ShotSpec spec,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(spec);
        var sheets = new List<ImmutableArray<ShotReference>>();
        foreach (var subject in spec.Subjects.IsDefault ? [] : spec.Subjects)
        {
            if (look.Cast.GetValueOrDefault(subject.Key) is { } member)
            {
                sheets.Add(await OfAsync(member, subject.Appearance, cancellation));
            }
        }
        return
        [
            .. Enumerable
                .Range(0, sheets.Count == 0 ? 0 : sheets.Max(sheet => sheet.Length))
                .SelectMany(i => sheets.Where(sheet => i < sheet.Length).Select(sheet => sheet[i]))
                .Distinct(),
        ];
    }

    /// <summary>The takes of a sheet by view, newest first; those of other words of the card are left out.</summary>
    /// <param name="member">The card.</param>
    /// <param name="worn">The look's name; null for the card's own.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<ImmutableArray<SheetPicture>> PicturesAsync(
        CastMember member,
        string? worn,
        CancellationToken cancellation = default
    )
    {
        var needs = CastSheet.Needs(story, look, member, worn);
        var kept = await takes.ListAsync(story, needs[0].Subject, cancellation);
        var pictures = ImmutableArray.CreateBuilder<SheetPicture>();
        foreach (var (need, view) in needs.Zip(CastSheet.Views))
        {
            foreach (
                var one in kept.Where(one => one.Take.ContentHash == need.ContentHash).Reverse()
            )
            {
                pictures.Add(
                    new SheetPicture(view, one.Take, await StateAsync(one.Take, need, cancellation))
                );
            }
        }
        return pictures.ToImmutable();
    }

    // In a look they are sent as they look in it; who has no sheet of the look, by the card's own.
    private async Task<ImmutableArray<ShotReference>> OfAsync(
        CastMember member,
        string? worn,
        CancellationToken cancellation
    )
    {
        ImmutableArray<string?> looks = worn is null ? [null] : [worn, null];
        foreach (var one in looks)
        {
            var pictures = (await PicturesAsync(member, one, cancellation))
                .Where(picture => picture.State == SheetState.Approved)
                .DistinctBy(picture => picture.View)
                .Select(picture => new ShotReference(
                    Shown(picture.Take).Sha256,
                    ShotReference.Character,
                    member.Key
                ))
                .ToImmutableArray();
            if (!pictures.IsEmpty)
            {
                return pictures;
            }
        }
        return [];
    }

    private async Task<SheetState> StateAsync(
        Take take,
        MediaNeed need,
        CancellationToken cancellation
    )
    {
        var review = TakeReview.Of(await reviews.ReadAsync(story, take.Id, 0, cancellation));
        return review.Rejection is not null || review.Withdrawal is not null || review.IsQuarantined
                ? SheetState.Refused
            : new ShowRule(ReviewPolicy.Gated, look.Review).IsApproved(
                review,
                TakeClasses.Of(take, need, look.Review, forViewer: false)
            )
                ? SheetState.Approved
            : SheetState.Open;
    }

    // The largest rendition: of one form, and without what a stranger may have put into the original.
    private static MediaFile Shown(Take take) =>
        take.Files.Where(file => file.Role == MediaRole.Rendition).MaxBy(file => file.Width ?? 0)
        ?? take.Files[0];
}
