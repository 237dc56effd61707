using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>
/// Opens sessions for the story's own writer: at any beat, by the choices that lead there, without timers. They play like
/// every other session; no report counts them.
/// </summary>
public sealed class Rehearsals
{
    private readonly ISessionStore store;
    private readonly StoryCatalogue catalogue;
    private readonly SessionOpener opener;
    private readonly TurnMaker turns;

    internal Rehearsals(
        ISessionStore store,
        StoryCatalogue catalogue,
        SessionOpener opener,
        TurnMaker turns
    ) => (this.store, this.catalogue, this.opener, this.turns) = (store, catalogue, opener, turns);

    /// <summary>Opens a session and takes some choices.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="seed">The session's seed, 31 bits.</param>
    /// <param name="choices">Ids of choices, as they will be offered.</param>
    /// <returns>The session and its key; where a choice is not offered, it stands before it.</returns>
    /// <exception cref="DramaFaultException">There is no such story, or it failed on the way.</exception>
    public async Task<(string Session, string ResumeKey, string Beat)> OpenAsync(
        string story,
        int seed,
        IReadOnlyList<string> choices
    )
    {
        ArgumentNullException.ThrowIfNull(choices);
        var served = catalogue.Find(story) ?? throw Faults.UnknownStory(story);
        var commandId = Guid.NewGuid().ToString("D");
        var (key, resumeKey) = SessionKeys.Make(commandId);
        var request = new StartRequest
        {
            CommandId = commandId,
            Story = story,
            Timers = TimerPreference.None,
        };
        var record = opener.Record(request, served, key) with { Seed = seed, Rehearsal = true };
        var live = new LiveSession(record.Id) { Story = served, Record = record };
        var step = turns.Step(served, () => served.Player.Begin(null, seed));
        var position = TurnMaker.Position(served, 0, step);
        var drawn = TurnMaker.Drawn(served, step);
        var (opening, _) = await turns.OpenAsync(served, record, position, null, drawn);
        await store.OpenAsync(opening);
        foreach (var choice in choices)
        {
            if (position.Beat.Choices.All(offered => offered.Id != choice))
                break;
            live.Stand(position);
            var (commit, _) = await turns.ChooseAsync(
                live,
                null,
                Guid.NewGuid().ToString("D"),
                choice,
                ChoiceMode.Active,
                null,
                TimeSpan.Zero
            );
            await store.CommitAsync(commit);
            position = commit.Position;
        }

        return (record.Id, resumeKey, position.Beat.Id);
    }
}
