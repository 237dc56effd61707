using System.Net;
using System.Net.Http.Json;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Access;

public sealed class RoleTests
{
    /// <summary>Every endpoint that needs a role, a request to it, and the roles that open it beside owner.</summary>
    private static readonly Dictionary<
        string,
        (HttpMethod Method, string Path, Role[] Roles)
    > Kept = new()
    {
        ["/api/stories/{id}/report"] = (HttpMethod.Get, "/api/stories/story/report", [Role.Reader]),
        ["/api/stories/{id}/provenance"] = (
            HttpMethod.Get,
            "/api/stories/story/provenance",
            [Role.Reader, Role.Creative, Role.Animation, Role.Legal, Role.Production]
        ),
        ["/api/stories/{id}/disclosure/full"] = (
            HttpMethod.Get,
            "/api/stories/story/disclosure/full",
            [Role.Reader, Role.Creative, Role.Animation, Role.Legal, Role.Production]
        ),
        ["/api/stories/{id}/events"] = (HttpMethod.Get, "/api/stories/story/events", []),
        ["/api/viewers/tokens"] = (HttpMethod.Post, "/api/viewers/tokens", []),
        ["/api/viewers/{viewer}/data"] = (HttpMethod.Get, "/api/viewers/ada/data", []),
        ["/api/viewers/{viewer}"] = (HttpMethod.Delete, "/api/viewers/ada", []),
        ["/api/grants"] = (HttpMethod.Post, "/api/grants", []),
        ["/api/grants/{id}"] = (HttpMethod.Delete, "/api/grants/one", []),
        ["/api/acts"] = (HttpMethod.Get, "/api/acts", []),
        ["/api/shots"] = (HttpMethod.Get, "/api/shots", []),
        ["/api/shots/{story}/explain"] = (
            HttpMethod.Get,
            "/api/shots/story/explain?need=story/picture/1",
            []
        ),
    };

    /// <summary>Those of owners alone, with what an owner gets who asks them for what is not there.</summary>
    private static readonly Dictionary<
        string,
        (HttpMethod Method, string Path, HttpStatusCode Answer)
    > OfOwners = new()
    {
        ["/api/shots/providers/{name}/restart"] = (
            HttpMethod.Post,
            "/api/shots/providers/none/restart",
            HttpStatusCode.NotFound
        ),
    };

    /// <summary>Those of writers, with what a writer gets who asks them for what is not there.</summary>
    private static readonly Dictionary<
        string,
        (HttpMethod Method, string Path, HttpStatusCode Answer)
    > OfWriters = new()
    {
        ["/api/staging/{story}"] = (
            HttpMethod.Post,
            "/api/staging/story",
            HttpStatusCode.BadRequest
        ),
        ["/api/staging/{story}/{version}/complete"] = (
            HttpMethod.Post,
            "/api/staging/story/1/complete",
            HttpStatusCode.NotFound
        ),
        ["/api/blobs/{sha256}"] = (HttpMethod.Put, "/api/blobs/1", HttpStatusCode.NotFound),
        ["/api/published"] = (HttpMethod.Get, "/api/published", HttpStatusCode.OK),
        ["/api/published/{story}"] = (
            HttpMethod.Post,
            "/api/published/story",
            HttpStatusCode.NotFound
        ),
        ["/api/published/{story}/rollback"] = (
            HttpMethod.Post,
            "/api/published/story/rollback",
            HttpStatusCode.NotFound
        ),
    };

    private static readonly Role[] Reviewers =
    [
        Role.Creative,
        Role.Animation,
        Role.Legal,
        Role.Production,
    ];

    /// <summary>Those that take back and halt, with their roles and what one of them gets who asks for what is not there.</summary>
    private static readonly Dictionary<
        string,
        (HttpMethod Method, string Path, Role[] Roles, HttpStatusCode Answer)
    > OfTakingBack = new()
    {
        ["/api/takes/{take}/withdraw"] = (
            HttpMethod.Post,
            "/api/takes/none/withdraw",
            [Role.Writer, .. Reviewers],
            HttpStatusCode.BadRequest
        ),
        ["/api/stories/{id}/shots/{shot}/withdraw"] = (
            HttpMethod.Post,
            "/api/stories/story/shots/none/withdraw",
            [Role.Writer, .. Reviewers],
            HttpStatusCode.BadRequest
        ),
        ["/api/takes/{take}/withdraw/undo"] = (
            HttpMethod.Post,
            "/api/takes/none/withdraw/undo",
            [Role.Legal, Role.Production],
            HttpStatusCode.BadRequest
        ),
        ["/api/halts"] = (
            HttpMethod.Get,
            "/api/halts",
            [Role.Writer, .. Reviewers],
            HttpStatusCode.OK
        ),
        ["/api/halt"] = (
            HttpMethod.Post,
            "/api/halt",
            [Role.Writer, .. Reviewers],
            HttpStatusCode.BadRequest
        ),
        ["/api/resume"] = (
            HttpMethod.Post,
            "/api/resume",
            [Role.Legal, Role.Production],
            HttpStatusCode.NotFound
        ),
    };

    /// <summary>Those of reviewers, with what a reviewer gets who asks them for what is not there.</summary>
    private static readonly Dictionary<
        string,
        (HttpMethod Method, string Path, Role[] Roles, HttpStatusCode Answer)
    > OfReviewers = new()
    {
        ["/api/stories/{id}/reviews"] = (
            HttpMethod.Get,
            "/api/stories/none/reviews",
            Reviewers,
            HttpStatusCode.NotFound
        ),
        ["/api/takes/{take}"] = (
            HttpMethod.Get,
            "/api/takes/none",
            Reviewers,
            HttpStatusCode.NotFound
        ),
        ["/api/takes/{take}/media/{name}"] = (
            HttpMethod.Get,
            "/api/takes/none/media/none",
            Reviewers,
            HttpStatusCode.NotFound
        ),
        ["/api/takes/{take}/approve"] = Decision("approve"),
        ["/api/takes/{take}/reject"] = Decision("reject"),
        ["/api/takes/{take}/escalate"] = Decision("escalate"),
        ["/api/takes/{take}/rollback"] = Decision("rollback"),
        ["/api/takes/{take}/regenerate"] = Decision("regenerate"),
    };

    private static (HttpMethod Method, string Path, Role[] Roles, HttpStatusCode Answer) Decision(
        string name
    ) => (HttpMethod.Post, $"/api/takes/none/{name}", Reviewers, HttpStatusCode.NotFound);

    private static readonly string[] Open =
    [
        "/hubs/drama",
        "/hubs/drama/negotiate",
        "/api/stories",
        "/api/stories/{id}",
        "/api/stories/{id}/disclosure",
        "/media/{name}",
        "/health/live",
        "/health/ready",
        "/api/sessions/{id}/data",
        "/api/sessions/{id}/events",
        "/api/sessions/{id}",
        "/api/shots/hooks/{segment}",
    ];

    [Fact]
    public async Task Every_endpoint_stands_in_the_table()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        var endpoints = drama
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .ToLookup(endpoint => endpoint.Metadata.GetMetadata<RoleMetadata>() is not null);

        endpoints[true]
            .Select(Path)
            .Distinct()
            .ShouldBe(
                [
                    .. Kept.Keys,
                    .. OfOwners.Keys,
                    .. OfWriters.Keys,
                    .. OfTakingBack.Keys,
                    .. OfReviewers.Keys,
                ],
                ignoreOrder: true
            );
        endpoints[false].Select(Path).Distinct().ShouldBe(Open, ignoreOrder: true);

        static string Path(RouteEndpoint endpoint) =>
            "/" + endpoint.RoutePattern.RawText!.Trim('/');
    }

    [Fact]
    public async Task Each_endpoint_opens_to_its_roles_and_to_no_other()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var http = drama.Http(await drama.KeyAsync(RoleWords.Of(role), role));
            foreach (var (method, path, roles) in Kept.Values)
            {
                using var request = Request(method, path);
                using var answer = await http.SendAsync(request);
                answer.StatusCode.ShouldBe(
                    role == Role.Owner || roles.Contains(role)
                        ? HttpStatusCode.OK
                        : HttpStatusCode.Forbidden,
                    $"{role} {path}"
                );
            }
            foreach (var (method, path, known) in OfOwners.Values)
            {
                using var request = Request(method, path);
                using var answer = await http.SendAsync(request);
                answer.StatusCode.ShouldBe(
                    role is Role.Owner ? known : HttpStatusCode.Forbidden,
                    $"{role} {path}"
                );
            }
            foreach (
                var (method, path, roles, known) in OfTakingBack.Values.Concat(OfReviewers.Values)
            )
            {
                using var request = Request(method, path);
                using var answer = await http.SendAsync(request);
                answer.StatusCode.ShouldBe(
                    role is Role.Owner || roles.Contains(role) ? known : HttpStatusCode.Forbidden,
                    $"{role} {path}"
                );
            }
            foreach (var (method, path, known) in OfWriters.Values)
            {
                using var request = Request(method, path);
                using var answer = await http.SendAsync(request);
                answer.StatusCode.ShouldBe(
                    role is Role.Owner or Role.Writer ? known : HttpStatusCode.Forbidden,
                    $"{role} {path}"
                );
            }
        }
    }

    [Fact]
    public async Task One_of_several_roles_is_enough()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http(await drama.KeyAsync("ada", Role.Legal, Role.Reader));

        (await http.GetAsync("/api/stories/story/report")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_key_that_is_wrong_over_or_revoked_opens_nothing()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        var key = await drama.KeyAsync("ada", Role.Owner);
        var revoked = await drama.KeyAsync("eve", Role.Owner);
        var keys = drama.Services.GetRequiredService<IKeyStore>();
        var act = Actor.AtThisMachine.Does(drama.Time.GetUtcNow(), ActKinds.KeyRevoke, "eve");
        (await keys.RevokeAsync(KeyText.Id(revoked)!, drama.Time.GetUtcNow(), act)).ShouldBeTrue();
        var last = key[^1] == '0' ? '1' : '0';
        var wrong = new[]
        {
            revoked,
            key[..^1] + last,
            key[..^1],
            key + "0",
            key.ToUpperInvariant().Replace("DRAMA", "drama"),
            "drama_",
            "something else",
            "",
        };

        foreach (var shown in wrong)
        {
            using var bearer = drama.Http();
            bearer.DefaultRequestHeaders.TryAddWithoutValidation(
                "Authorization",
                $"Bearer {shown}"
            );
            using var answer = await bearer.GetAsync("/api/acts");
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, shown);
            (await answer.Content.ReadFromJsonAsync<DramaError>())!.Code.ShouldBe(
                ErrorCodes.Unauthorized
            );
        }
        using var good = drama.Http(key);
        (await good.GetAsync("/api/acts")).StatusCode.ShouldBe(HttpStatusCode.OK);
        drama.Time.Advance(TimeSpan.FromDays(1));
        (await good.GetAsync("/api/acts")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_may_stand_in_a_header_of_its_own()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();
        http.DefaultRequestHeaders.Add("X-Drama-Key", await drama.KeyAsync("ada", Role.Owner));
        http.DefaultRequestHeaders.Authorization = new("Bearer", "the-hosts-own");

        (await http.GetAsync("/api/acts")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static HttpRequestMessage Request(HttpMethod method, string path) =>
        new(method, path)
        {
            Content =
                method == HttpMethod.Post
                    ? JsonContent.Create(
                        new
                        {
                            id = "one",
                            viewer = "ada",
                            story = "story",
                            gate = "season",
                        }
                    )
                    : null,
        };
}
