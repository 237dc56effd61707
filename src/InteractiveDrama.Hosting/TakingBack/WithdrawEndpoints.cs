using System.Collections.Immutable;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Security;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.TakingBack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Hosting.TakingBack;

/// <summary>
/// Takes back what was shown. Whoever reviews or writes may, at once and alone; giving it back is for those who answer for it.
/// </summary>
internal static class WithdrawEndpoints
{
    private const string NoTake = "There is no take of this id.";
    private const string Example = "{\"reason\": \"It shows a real person.\"}";

    private static readonly Role[] WhoTakes =
    [
        Role.Writer,
        Role.Creative,
        Role.Animation,
        Role.Legal,
        Role.Production,
    ];

    public static void MapTakingBack(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/takes/{take}/withdraw", WithdrawTakeAsync).RequireRole(WhoTakes);
        app.MapPost("/api/stories/{id}/shots/{shot}/withdraw", WithdrawShotAsync)
            .RequireRole(WhoTakes);
        app.MapPost("/api/takes/{take}/withdraw/undo", RestoreAsync)
            .RequireRole(Role.Legal, Role.Production);
        app.MapHalts();
    }

    private static async Task WithdrawTakeAsync(string take, HttpContext http)
    {
        var kept = await Takes(http).FindAsync(take, http.RequestAborted);
        await WithdrawAsync(http, kept is null ? [] : [kept], NoTake);
    }

    private static async Task WithdrawShotAsync(string id, string shot, HttpContext http)
    {
        var found = await Takes(http).ListAsync(id, shot, http.RequestAborted);
        await WithdrawAsync(
            http,
            found,
            "This shot has no take of its own here: where viewers see one, its id is that of another shot's; take that back."
        );
    }

    private static async Task WithdrawAsync(
        HttpContext http,
        ImmutableArray<KeptTake> named,
        string nothing
    )
    {
        var request = await Bodies.ReadAsync<WithdrawRequest>(http, Example);
        var reason = Bodies.Reason(request.Reason);
        if (named.IsEmpty)
        {
            await NotFoundAsync(http, nothing);
            return;
        }
        // Whoever asked may be gone by now: what was begun is done.
        var done = await Of(http).WithdrawAsync(named, http.Actor().Name, reason);
        await http.RequestServices.GetRequiredService<RecordWatch>().LookAsync();
        await http.Response.WriteAsJsonAsync(WithdrawReply.Of(done));
    }

    private static async Task RestoreAsync(string take, HttpContext http)
    {
        var request = await Bodies.ReadAsync<WithdrawRequest>(http, Example);
        var reason = Bodies.Reason(request.Reason);
        if (await Takes(http).FindAsync(take, http.RequestAborted) is not { } kept)
        {
            await NotFoundAsync(http, NoTake);
            return;
        }
        var done = await Of(http).RestoreAsync([kept], http.Actor().Name, reason);
        await http.RequestServices.GetRequiredService<RecordWatch>().LookAsync();
        await http.Response.WriteAsJsonAsync(WithdrawReply.Of(done));
    }

    private static ITakes Takes(HttpContext http) =>
        http.RequestServices.GetRequiredService<ITakes>();

    private static Withdrawals Of(HttpContext http) =>
        http.RequestServices.GetRequiredService<Withdrawals>();

    private static Task NotFoundAsync(HttpContext http, string message) =>
        HttpRefusal.WriteAsync(http, StatusCodes.Status404NotFound, ErrorCodes.NotFound, message);
}
