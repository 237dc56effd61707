using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Security;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Halting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Hosting.TakingBack;

/// <summary>
/// Stops asking providers for anything, and goes on. Whoever reviews or writes may stop; going on is for those who answer
/// for it.
/// </summary>
internal static class HaltEndpoints
{
    public static void MapHalts(this IEndpointRouteBuilder app)
    {
        Role[] all = [Role.Writer, Role.Creative, Role.Animation, Role.Legal, Role.Production];
        app.MapGet("/api/halts", ListAsync).RequireRole(all);
        app.MapPost("/api/halt", HaltAsync).RequireRole(all);
        app.MapPost("/api/resume", ResumeAsync).RequireRole(Role.Legal, Role.Production);
    }

    private static async Task ListAsync(HttpContext http, [FromServices] IHalts halts) =>
        await AnswerAsync(http, halts);

    private static async Task HaltAsync(
        HttpContext http,
        StoryCatalogue catalogue,
        ShotProviders providers,
        TimeProvider time
    )
    {
        var request = await Bodies.ReadAsync<HaltRequest>(
            http,
            "{\"story\": \"pier\", \"provider\": \"fal\", \"reason\": \"A likeness is disputed.\"}"
        );
        var reason = Bodies.Reason(request.Reason);
        var story = Requests.Optional(request.Story, "story");
        var provider = Requests.Optional(request.Provider, "provider");
        // A halt that stops nothing because of a slip of the pen would be believed.
        if (story is not null && catalogue.Find(story) is null)
        {
            throw Faults.UnknownStory(story);
        }
        if (provider is not null && !providers.All.ContainsKey(provider))
        {
            throw Faults.Invalid(
                $"There is no provider '{provider}' here; {(providers.All.IsEmpty ? "there is none at all." : $"there are {string.Join(", ", providers.All.Keys)}.")}"
            );
        }
        await Halts(http)
            .HaltAsync(new Halt(story, provider, time.GetUtcNow(), http.Actor().Name, reason));
        await Watch(http).LookAsync();
        await AnswerAsync(http, Halts(http));
    }

    private static async Task ResumeAsync(HttpContext http, TimeProvider time)
    {
        var request = await Bodies.ReadAsync<HaltRequest>(http, "{\"story\": \"pier\"}");
        var story = Requests.Optional(request.Story, "story");
        var provider = Requests.Optional(request.Provider, "provider");
        if (await Halts(http).ResumeAsync(story, provider, time.GetUtcNow(), http.Actor().Name))
        {
            await Watch(http).LookAsync();
            await AnswerAsync(http, Halts(http));
            return;
        }
        await HttpRefusal.WriteAsync(
            http,
            StatusCodes.Status404NotFound,
            ErrorCodes.NotFound,
            "Just this is not halted; GET /api/halts lists what is, and each halt is ended by itself."
        );
    }

    private static async Task AnswerAsync(HttpContext http, IHalts halts)
    {
        var current = await halts.CurrentAsync(http.RequestAborted);
        await http.Response.WriteAsJsonAsync(current.Select(HaltView.Of));
    }

    private static IHalts Halts(HttpContext http) =>
        http.RequestServices.GetRequiredService<IHalts>();

    private static RecordWatch Watch(HttpContext http) =>
        http.RequestServices.GetRequiredService<RecordWatch>();
}
