using System.Collections.Immutable;
using InteractiveDrama.Analytics.Reports;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Analytics.Intake;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Views;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Endpoints;

/// <summary>The stories, and what viewers did with them.</summary>
internal static class StoryEndpoints
{
    public static void MapStories(this IEndpointRouteBuilder app)
    {
        var stories = app.MapGroup("/api/stories");
        stories.MapGet("", ListAsync);
        stories.MapGet("{id}", FindAsync);
        stories.MapGet("{id}/report", ReportAsync).RequireRole(Role.Reader);
    }

    private static async Task<Ok<StoryView[]>> ListAsync(StoryCatalogue catalogue, StoryViews views)
    {
        var all = new List<StoryView>(catalogue.All.Length);
        foreach (var story in catalogue.All)
        {
            all.Add(await views.ViewAsync(story));
        }
        return TypedResults.Ok(all.ToArray());
    }

    private static async Task<Results<Ok<StoryView>, NotFound<DramaError>>> FindAsync(
        string id,
        StoryCatalogue catalogue,
        StoryViews views
    ) =>
        catalogue.Find(id) is { } story
            ? TypedResults.Ok(await views.ViewAsync(story))
            : TypedResults.NotFound(Unknown(id));

    private static async Task<IResult> ReportAsync(
        string id,
        string? simulated,
        StoryCatalogue catalogue,
        BeatPosters posters,
        MediaSigner media,
        ReportMaker reports,
        EventIntake intake,
        ILogger<StoryReport> log,
        CancellationToken cancellation
    )
    {
        if (catalogue.Find(id) is not { } story)
        {
            return TypedResults.NotFound(Unknown(id));
        }
        if (!TryFlag(simulated, out var synthetic))
        {
            return TypedResults.BadRequest(
                new DramaError
                {
                    Code = ErrorCodes.InvalidRequest,
                    Message =
                        "simulated is true for synthetic viewers, false or absent for real ones.",
                }
            );
        }
        try
        {
            var subject = ReportSubject.Of(id, story.Package) with
            {
                Posters = await SignedAsync(story, posters, media, cancellation),
            };
            // What was played a moment ago is in it.
            await intake.CatchUpAsync(cancellation);
            var report = await reports.MakeAsync(
                subject,
                new ReportOptions { Simulated = synthetic },
                cancellation
            );
            return TypedResults.Ok(report);
        }
        catch (StoreUnavailableException e)
        {
            log.LogError(e, "No report of {Story}", id);
            return TypedResults.Json(
                new DramaError
                {
                    Code = ErrorCodes.StoreUnavailable,
                    Message = "What was counted cannot be read right now; try again soon.",
                    RetryAfter = 5,
                },
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
        }
    }

    /// <summary>Whoever may read the report may see its pictures, those behind gates too.</summary>
    private static async Task<ImmutableDictionary<string, string>> SignedAsync(
        PublishedStory story,
        BeatPosters posters,
        MediaSigner media,
        CancellationToken cancellation
    )
    {
        var pass = media.ForReaders();
        var addresses = await posters.OfAsync(story, cancellation);
        return addresses.ToImmutableDictionary(
            poster => poster.Key,
            poster => pass.Sign(poster.Value),
            StringComparer.Ordinal
        );
    }

    private static bool TryFlag(string? text, out bool flag)
    {
        flag = text is "true" or "1";
        return flag || text is null or "" or "false" or "0";
    }

    /// <summary>What is said of a story that is not there.</summary>
    public static DramaError Unknown(string id) =>
        new()
        {
            Code = ErrorCodes.UnknownStory,
            Message = $"No story is called '{id}' here; /api/stories lists those that are.",
        };
}
