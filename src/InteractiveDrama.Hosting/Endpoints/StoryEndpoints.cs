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
        HttpRequest request,
        StoryCatalogue catalogue,
        BeatPosters posters,
        MediaSigner media,
        EventIntake intake,
        ReportMaker maker,
        ILogger<StoryReport> log,
        CancellationToken cancellation
    )
    {
        if (catalogue.Find(id) is not { } story)
        {
            return TypedResults.NotFound(Unknown(id));
        }
        if (ReportQuestion.Read(request.Query, out var options) is { } problem)
        {
            return TypedResults.BadRequest(
                new DramaError { Code = ErrorCodes.InvalidRequest, Message = problem }
            );
        }
        try
        {
            var subject = ReportSubject.Of(id, story.Package) with
            {
                Posters = await SignedAsync(story, posters, media, cancellation),
            };
            // What was stored a moment ago is in it.
            await intake.CatchUpAsync(cancellation);
            return TypedResults.Ok(await maker.MakeAsync(subject, options, cancellation));
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

    /// <summary>What is said of a story that is not there.</summary>
    public static DramaError Unknown(string id) =>
        new()
        {
            Code = ErrorCodes.UnknownStory,
            Message = $"No story is called '{id}' here; /api/stories lists those that are.",
        };
}
