using InteractiveDrama.Hosting.Identity;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.SignalR;

namespace InteractiveDrama.Hosting.Hubs;

/// <summary>The whole realtime interface: one record in, one record out. The method's name is the name on the wire.</summary>
internal sealed class DramaHub(SessionDesk desk) : Hub<IDramaClient>
{
    private string? Viewer => Context.GetHttpContext()?.Viewer();

    private ViewerAge Age => Context.GetHttpContext()?.ViewerAge() ?? default;

    /// <summary>Opens a session at a story's beginning, at an episode, where an episode began in another session, or where its viewer left off.</summary>
    public Task<SessionReply> Start(StartRequest request) =>
        HereAsync(desk.StartAsync(request, Context.ConnectionId, Viewer, Age));

    /// <summary>Takes one of the offered choices, or the time-out.</summary>
    public Task<SessionReply> Choose(ChooseRequest request) =>
        desk.ChooseAsync(request, Context.ConnectionId);

    /// <summary>Comes back to a viewer's own session, or to an anonymous one with its key.</summary>
    public Task<SessionReply> Resume(ResumeRequest request) =>
        HereAsync(desk.ResumeAsync(request, Context.ConnectionId, Viewer, Age));

    /// <summary>Goes back to an earlier turn.</summary>
    public Task<SessionReply> Rewind(RewindRequest request) =>
        desk.RewindAsync(request, Context.ConnectionId);

    /// <summary>Tells what only the player sees.</summary>
    public Task<ReportReply> Report(ReportRequest request) =>
        desk.ReportAsync(request, Context.ConnectionId);

    /// <summary>Tells the way a viewer has come.</summary>
    public Task<TrailReply> Trail(TrailRequest request) =>
        desk.TrailAsync(request, Context.ConnectionId);

    /// <inheritdoc/>
    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        await desk.DisconnectedAsync(Context.ConnectionId);
        await base.OnDisconnectedAsync(exception);
    }

    /// <summary>A connection may end while it opens a session: its end was then handled before there was anything to end.</summary>
    private async Task<SessionReply> HereAsync(Task<SessionReply> opening)
    {
        var reply = await opening;
        if (Context.ConnectionAborted.IsCancellationRequested)
        {
            await desk.DisconnectedAsync(Context.ConnectionId);
        }
        return reply;
    }
}
