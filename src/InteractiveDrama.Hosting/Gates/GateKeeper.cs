using System.Collections.Immutable;
using System.Text;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Gates;

/// <summary>Stands at the gates: grants open them, else the platform says.</summary>
internal sealed class GateKeeper(
    IGrantStore grants,
    IEntitlements platform,
    ISessionStore sessions,
    TimeProvider time,
    ILogger<GateKeeper> log
)
{
    /// <summary>The gate before a choice as the viewer of a session meets it; null without one.</summary>
    public async ValueTask<GateView?> ViewAsync(
        PublishedStory story,
        SessionRecord session,
        OfferedChoice choice
    )
    {
        if (GatedChoice.GateOf(choice) is not { } gate)
        {
            return null;
        }
        var answer = await AskAsync(story, session, gate, choice.Id, null);
        return new GateView
        {
            Name = gate,
            Locked = !answer.IsOpen,
            Offer = answer.Offer,
        };
    }

    /// <summary>Lets a choice through, or refuses it, which is noted once for a turn.</summary>
    /// <param name="story">The version served.</param>
    /// <param name="live">The session; it is the caller's own meanwhile.</param>
    /// <param name="gated">The choices behind gates where it stands in that version.</param>
    /// <param name="choice">The choice.</param>
    /// <exception cref="DramaFaultException">Its gate is closed.</exception>
    public async ValueTask PassAsync(
        PublishedStory story,
        LiveSession live,
        ImmutableArray<GatedChoice> gated,
        string choice
    )
    {
        foreach (var one in gated)
        {
            if (
                one.Choice == choice
                && await AskAsync(story, live.Record!, one.Gate, choice, null)
                    is { IsOpen: false } answer
            )
            {
                await NoteAsync(live, one.Gate);
                throw Faults.Locked(one.Gate, answer.Offer);
            }
        }
    }

    /// <summary>Whether a viewer who comes to a beat finds every choice of it behind a closed gate.</summary>
    public async ValueTask<bool> AllShutAsync(
        PublishedStory story,
        SessionRecord session,
        Beat beat
    )
    {
        var gated = GatedChoice.Of(beat);
        if (gated.IsEmpty || gated.Length < beat.Choices.Length)
        {
            return false;
        }
        foreach (var (choice, gate) in gated)
        {
            if ((await AskAsync(story, session, gate, choice, null)).IsOpen)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Lets a viewer see a beat, or refuses it: every episode that it begins or stops in must be open.</summary>
    /// <exception cref="DramaFaultException">The gate of an episode is closed.</exception>
    public async ValueTask EnterAsync(PublishedStory story, SessionRecord session, Beat beat)
    {
        if (story.HasGatedEpisodes && await ClosedAsync(story, session, beat) is { } closed)
        {
            throw Faults.Locked(closed.Gate, closed.Answer.Offer);
        }
    }

    /// <summary>Whether a viewer may see a beat.</summary>
    public async ValueTask<bool> MayEnterAsync(
        PublishedStory story,
        SessionRecord session,
        Beat beat
    ) => !story.HasGatedEpisodes || await ClosedAsync(story, session, beat) is null;

    /// <summary>The gates near a beat that its viewer may pass: those of its choices, and those of all episodes.</summary>
    public async ValueTask<ImmutableHashSet<string>> OpenAsync(
        PublishedStory story,
        SessionRecord session,
        ImmutableArray<GatedChoice> gated
    )
    {
        var open = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var (choice, gate) in gated)
        {
            if ((await AskAsync(story, session, gate, choice, null)).IsOpen)
            {
                open.Add(gate);
            }
        }
        if (story.HasGatedEpisodes)
        {
            foreach (var episode in story.Package.Episodes)
            {
                if (
                    episode.Gate is { } gate
                    && (await AskAsync(story, session, gate, null, episode.Id)).IsOpen
                )
                {
                    open.Add(gate);
                }
            }
        }
        return open.ToImmutable();
    }

    /// <summary>The episodes whose gates are closed for a viewer.</summary>
    public async ValueTask<ImmutableHashSet<string>> ClosedEpisodesAsync(
        PublishedStory story,
        SessionRecord session
    )
    {
        var closed = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var episode in story.Package.Episodes)
        {
            if (await ClosedAsync(story, session, episode.Id) is not null)
            {
                closed.Add(episode.Id);
            }
        }
        return closed.ToImmutable();
    }

    /// <summary>Whether a beat begins or stops in one of some episodes.</summary>
    public static bool LiesIn(Beat beat, ImmutableHashSet<string> episodes) =>
        !episodes.IsEmpty
        && beat.EpisodeChanges.Select(change => change.Next)
            .Append(beat.Episode)
            .Any(episode => episode is not null && episodes.Contains(episode));

    /// <summary>Learns which choices of a session's beat its viewer cannot take: nothing takes them by itself either.</summary>
    /// <param name="live">The session; it is the caller's own meanwhile.</param>
    /// <param name="told">The beat as its viewer was told of it just now; null to ask anew.</param>
    public async ValueTask LearnAsync(LiveSession live, BeatView? told)
    {
        var standing = live.Standing!;
        if (standing.Gated.IsEmpty)
        {
            return;
        }
        if (told is { Auto: false })
        {
            standing.Shut([
                .. told
                    .Choices.Where(choice => choice.Gate is { Locked: true })
                    .Select(choice => choice.Id),
            ]);
            return;
        }
        var shut = ImmutableArray.CreateBuilder<string>();
        foreach (var (choice, gate) in standing.Gated)
        {
            if (!await IsOpenAsync(live, gate, choice))
            {
                shut.Add(choice);
            }
        }
        standing.Shut(shut.ToImmutable());
    }

    private async ValueTask NoteAsync(LiveSession live, string gate)
    {
        if (!live.Standing!.Refuse(gate))
        {
            return;
        }
        var now = time.GetUtcNow();
        var refused = new SessionEvent(
            Guid.CreateVersion7(now),
            SessionEventKinds.GateRefused,
            live.Standing.Turn,
            now,
            gate,
            null
        );
        try
        {
            await sessions.AppendEventsAsync(live.Id, [refused]);
        }
        catch (StoreUnavailableException e)
        {
            // The viewer is refused all the same.
            log.LogWarning(e, "Gate {Gate} refused {Session}, which is not noted", gate, live.Id);
        }
    }

    private async ValueTask<bool> IsOpenAsync(LiveSession live, string gate, string choice)
    {
        try
        {
            return (await AskAsync(live.Story!, live.Record!, gate, choice, null)).IsOpen;
        }
        catch (StoreUnavailableException)
        {
            // What the viewer chooses asks again; by itself nothing goes through.
            return false;
        }
    }

    private async ValueTask<(string Gate, Entitlement Answer)?> ClosedAsync(
        PublishedStory story,
        SessionRecord session,
        Beat beat
    )
    {
        string? last = null;
        foreach (var change in beat.EpisodeChanges)
        {
            last = change.Next;
            if (await ClosedAsync(story, session, change.Next) is { } closed)
            {
                return closed;
            }
        }
        return last is not null && last == beat.Episode
            ? null
            : await ClosedAsync(story, session, beat.Episode);
    }

    private async ValueTask<(string Gate, Entitlement Answer)?> ClosedAsync(
        PublishedStory story,
        SessionRecord session,
        string? episode
    )
    {
        if (episode is null || story.Package.Episode(episode)?.Gate is not { } gate)
        {
            return null;
        }
        var answer = await AskAsync(story, session, gate, null, episode);
        return answer.IsOpen ? null : (gate, answer);
    }

    private async ValueTask<Entitlement> AskAsync(
        PublishedStory story,
        SessionRecord session,
        string gate,
        string? choice,
        string? episode
    )
    {
        // The writer's own rehearsal; a synthetic viewer stands at gates like any other.
        if (session.Rehearsal)
        {
            return Entitlement.Open;
        }
        var holder = new GrantHolder(session.Viewer, session.Id, session.ForkedFrom);
        if (await grants.IsGrantedAsync(holder, story.Id, gate))
        {
            return Entitlement.Open;
        }
        try
        {
            var answer = await platform.AskAsync(
                new EntitlementQuestion(session.Viewer, session.Id, story.Id, gate, choice, episode)
            );
            return IsTooLong(answer, gate) ? Entitlement.Locked() : answer;
        }
        catch (Exception e)
        {
            // The host's own code: whatever fails there, nobody passes for nothing and nobody's story stops.
            log.LogError(
                e,
                "The platform did not answer for gate {Gate} of {Story}",
                gate,
                story.Id
            );
            return Entitlement.Locked();
        }
    }

    private bool IsTooLong(Entitlement answer, string gate)
    {
        if (
            answer.Offer is not { } offer
            || Encoding.UTF8.GetByteCount(offer.GetRawText()) <= Entitlement.LongestOffer
        )
        {
            return false;
        }
        log.LogError(
            "The offer for gate {Gate} was left out: it is longer than {Most} bytes",
            gate,
            Entitlement.LongestOffer
        );
        return true;
    }
}
