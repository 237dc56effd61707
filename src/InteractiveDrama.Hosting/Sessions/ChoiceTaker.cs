using InteractiveDrama.Hosting.Observability;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>Takes choices, those that were made before their story was published anew included.</summary>
internal sealed class ChoiceTaker(
    ISessionStore store,
    SessionMover mover,
    DeskClock clock,
    Replies replies,
    DramaTelemetry telemetry,
    TimeProvider time
)
{
    /// <summary>Takes a choice, or the time-out; the session is the caller's own meanwhile.</summary>
    public async Task<SessionReply> ChooseAsync(
        LiveSession live,
        ChooseRequest request,
        string commandId
    )
    {
        if (
            request.Turn != live.Standing!.Turn
            && await store.FindReplyAsync(live.Id, commandId) is { } stored
        )
        {
            telemetry.Repeated();
            return await replies.AgainAsync(live, stored);
        }
        var crossing = await mover.FindAsync(live);
        if (crossing is not null || request.Turn < live.Standing.Turn)
        {
            return await ChooseAnewAsync(live, request, commandId, crossing);
        }
        if (request.Turn > live.Standing.Turn)
        {
            throw Faults.Stale(await replies.CurrentAsync(live));
        }
        var (choice, mode) = Decide(live, request.ChoiceId);
        return await clock.TakeAsync(live, commandId, choice, mode, Thought(live, request));
    }

    /// <summary>
    /// A choice that was made before the story was published anew, or before the viewer heard of it: taken if the session
    /// stands where it was made and still offers it, else answered with where the session goes on. Either answer is stored.
    /// </summary>
    private async Task<SessionReply> ChooseAnewAsync(
        LiveSession live,
        ChooseRequest request,
        string commandId,
        Crossing? crossing
    )
    {
        var stands = await mover.StandsSinceAsync(live, request.Turn);
        if (stands is null)
        {
            if (crossing is not null)
            {
                await mover.MoveAsync(live, crossing);
            }
            throw Faults.Stale(await replies.CurrentAsync(live));
        }
        var here = crossing is null ? stands.Value : crossing.IsContinued;
        var offered = (crossing?.Position.Beat ?? live.Standing!.Beat()).Choices;
        if (
            here
            && TryDecide(live, request) is { } decided
            && offered.Any(choice => choice.Id == decided.Choice)
        )
        {
            // What the session showed at that turn is not what its clock has measured since.
            var thought =
                request.Turn == live.Standing!.Turn || live.Record!.Simulated
                    ? Thought(live, request)
                    : null;
            return await TakeOrStandAsync(live, commandId, decided, thought, crossing);
        }
        return crossing is not null
            ? await clock.MoveAsync(live, crossing, commandId, refuse: true)
            : await RefuseAsync(live, commandId);
    }

    /// <summary>Takes a choice in the version served now; where that fails, the session goes on in it all the same.</summary>
    private async Task<SessionReply> TakeOrStandAsync(
        LiveSession live,
        string commandId,
        (string Choice, ChoiceMode Mode) decided,
        TimeSpan? thought,
        Crossing? crossing
    )
    {
        try
        {
            return await clock.TakeAsync(
                live,
                commandId,
                decided.Choice,
                decided.Mode,
                thought,
                crossing
            );
        }
        catch (DramaFaultException fault)
            when (crossing is not null && fault.Error.Code == ErrorCodes.StoryError)
        {
            await mover.MoveAndTellAsync(live, crossing);
            throw;
        }
    }

    private async Task<SessionReply> RefuseAsync(LiveSession live, string commandId) =>
        await replies.AgainAsync(
            live,
            await store.RefuseAsync(live.Id, commandId, live.Standing!.Turn)
        );

    /// <summary>What a command of an older turn asks for; null for a time-out that its clock does not bear out.</summary>
    private (string Choice, ChoiceMode Mode)? TryDecide(LiveSession live, ChooseRequest request) =>
        request.ChoiceId is { } choice ? (choice, ChoiceMode.Active)
        : request.Turn == live.Standing!.Turn && HasClosed(live)
            ? (live.Standing.Fallback!, live.Standing.FallbackMode)
        : null;

    private TimeSpan? Thought(LiveSession live, ChooseRequest request) =>
        live.Record!.Simulated && request.ThinkMs is { } pretended
            ? TimeSpan.FromMilliseconds(pretended)
            : live.Clock!.Thought(time.GetUtcNow());

    private (string Choice, ChoiceMode Mode) Decide(LiveSession live, string? choiceId)
    {
        if (
            choiceId is null
            && live.Standing! is { IsAuto: true, Fallback: null, Gated: [var gated, ..] }
        )
        {
            // Every way on is behind a gate: the viewer is told which one, or goes through if it has been opened since.
            return (gated.Choice, ChoiceMode.Auto);
        }
        if (choiceId is null)
        {
            return HasClosed(live)
                ? (live.Standing!.Fallback!, live.Standing.FallbackMode)
                : throw Faults.WindowOpen();
        }
        // What is offered, the step itself knows; what goes on by itself offers nothing.
        return live.Standing!.IsAuto
            ? throw Faults.UnknownChoice(choiceId)
            : (choiceId, ChoiceMode.Active);
    }

    private bool HasClosed(LiveSession live) =>
        live.Standing!.Fallback is not null
        && live.Clock!.Length is not null
        // A synthetic viewer does not wait in real time, nor does a story that asks nothing.
        && (
            live.Record!.Simulated
            || live.Standing.IsAuto
            || live.Clock.AcceptsTimeout(time.GetUtcNow())
        );
}
