using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Playback.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace InteractiveDrama.Hosting.Publishing;

/// <summary>Decides which versions are served, and tells which were.</summary>
internal static class PublishedEndpoints
{
    public static void MapPublished(this IEndpointRouteBuilder app)
    {
        var published = app.MapGroup("/api/published").RequireRole(Role.Writer);
        published.MapGet("", ListAsync);
        published.MapPost("{story}", PublishAsync);
        published.MapPost("{story}/rollback", RollBackAsync);
    }

    private static async Task<Ok<PublishedView[]>> ListAsync(
        IVersionStore versions,
        StoryCatalogue catalogue,
        CancellationToken cancellation
    )
    {
        var staged = (await versions.ListStagedAsync(cancellation)).ToLookup(
            version => version.Story,
            StringComparer.Ordinal
        );
        var history = (await versions.HistoryAsync(cancellation: cancellation)).ToLookup(
            entry => entry.Story,
            StringComparer.Ordinal
        );
        return TypedResults.Ok(
            catalogue
                .All.Select(story => story.Id)
                .Union(staged.Select(versions => versions.Key), StringComparer.Ordinal)
                .Select(story => View(story, catalogue.Find(story), history[story], staged[story]))
                .ToArray()
        );
    }

    private static async Task<Ok<PublishReply>> PublishAsync(
        string story,
        HttpContext http,
        VersionPublisher publisher
    )
    {
        var request =
            await PublishingBody.ReadAsync<PublishRequest>(http)
            ?? throw PublishingRefusal.Invalid(
                "The request is JSON such as {\"version\": \"...\"}, sent as application/json."
            );
        return TypedResults.Ok(await publisher.PublishAsync(story, request.Version, http.Actor()));
    }

    private static async Task<Ok<PublishReply>> RollBackAsync(
        string story,
        HttpContext http,
        VersionPublisher publisher
    )
    {
        var request =
            await PublishingBody.ReadAsync<RollbackRequest>(http)
            ?? throw PublishingRefusal.Invalid(
                "The request is JSON such as {\"from\": \"...\", \"toVersion\": null}, sent as application/json."
            );
        return TypedResults.Ok(await publisher.RollBackAsync(story, request, http.Actor()));
    }

    private static PublishedView View(
        string story,
        PublishedStory? served,
        IEnumerable<PublishedVersion> history,
        IEnumerable<StagedVersion> staged
    ) =>
        new(
            story,
            served?.Package.Title,
            served?.Package.Version,
            [
                .. history.Select(entry => new HistoryView(
                    entry.Seq,
                    entry.Version,
                    entry.At,
                    entry.Who,
                    entry.Restores
                )),
            ],
            [
                .. staged.Select(version => new StagedView(
                    version.Version,
                    version.At,
                    version.Who,
                    version.CompleteAt is not null
                )),
            ]
        );
}
