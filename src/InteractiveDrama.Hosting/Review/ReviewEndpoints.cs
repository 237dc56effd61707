using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Publishing;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace InteractiveDrama.Hosting.Review;

/// <summary>What reviewers see and decide.</summary>
internal static class ReviewEndpoints
{
    /// <summary>The path below which takes are.</summary>
    public const string Takes = "/api/takes";

    public static void MapReviews(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/stories/{id}/reviews", QueueAsync).RequireRole([.. Reviewer.All]);
        var takes = app.MapGroup(Takes + "/{take}").RequireRole([.. Reviewer.All]);
        takes.MapGet("", DetailAsync);
        takes.MapGet("media/{name}", MediaAsync);
        takes.MapPost("regenerate", RegenerateAsync);
        Map(takes, "approve", ReviewDecision.Approve);
        Map(takes, "reject", ReviewDecision.Reject);
        Map(takes, "escalate", ReviewDecision.Escalate);
        Map(takes, "rollback", ReviewDecision.RollBack);
    }

    private static void Map(IEndpointRouteBuilder takes, string path, ReviewDecision decision) =>
        takes.MapPost(
            path,
            async Task<Ok<ReviewReply>> (string take, HttpContext http, ReviewDesk desk) =>
                TypedResults.Ok(
                    await desk.DecideAsync(
                        take,
                        http.Actor(),
                        decision,
                        await BodyAsync(http),
                        http.RequestAborted
                    )
                )
        );

    private static async Task<Ok<ReviewItem[]>> QueueAsync(
        string id,
        string? only,
        string? subject,
        ReviewDesk desk,
        CancellationToken cancellation
    )
    {
        var filter = only switch
        {
            null => ReviewFilter.All,
            "waiting" => ReviewFilter.Waiting,
            "overdue" => ReviewFilter.Overdue,
            "reported" => ReviewFilter.Reported,
            "failed" => ReviewFilter.Failed,
            _ => throw new ReviewRefusedException(
                ReviewFault.Invalid,
                "only is one of waiting, overdue, reported, failed."
            ),
        };
        return TypedResults.Ok<ReviewItem[]>([
            .. await desk.QueueAsync(id, filter, subject, cancellation)
                ?? throw new ReviewRefusedException(
                    ReviewFault.NotFound,
                    "There is no story of this id."
                ),
        ]);
    }

    private static async Task<Ok<ReviewDetail>> DetailAsync(
        string take,
        ReviewDesk desk,
        CancellationToken cancellation
    ) => TypedResults.Ok(await desk.DetailAsync(take, cancellation));

    private static async Task<Results<FileStreamHttpResult, NotFound>> MediaAsync(
        string take,
        string name,
        HttpContext http,
        ReviewDesk desk,
        IMediaStore media,
        CancellationToken cancellation
    )
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        var one = await desk.FindAsync(take, cancellation);
        return
            one.Take.Files.FirstOrDefault(file =>
                new MediaName(file.Sha256, file.Type).ToString() == name
            )
                is { } file
            && await media.OpenAsync(file.Sha256, cancellation) is { } bytes
            ? TypedResults.Stream(bytes, file.Type, enableRangeProcessing: true)
            : TypedResults.NotFound();
    }

    private static async Task<
        Results<Ok<RegenerateReply>, Accepted<RegenerateReply>>
    > RegenerateAsync(string take, HttpContext http, TakeMaker maker)
    {
        var reply = await maker.MakeAsync(
            take,
            http.Actor(),
            await BodyAsync(http),
            http.RequestAborted
        );
        return reply.Take is null
            ? TypedResults.Accepted($"{Takes}/{take}", reply)
            : TypedResults.Ok(reply);
    }

    private static async Task<ReviewRequest> BodyAsync(HttpContext http) =>
        await PublishingBody.ReadAsync<ReviewRequest>(http)
        ?? throw new ReviewRefusedException(
            ReviewFault.Invalid,
            "The request is JSON such as {\"reason\": \"...\"}, sent as application/json."
        );
}
