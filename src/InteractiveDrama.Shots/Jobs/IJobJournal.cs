using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Jobs;

/// <summary>
/// Port: what was asked of providers, and the money that goes with it. What is acknowledged survives a power cut, and holds
/// for every process that works on the same store. A store implements it.
/// </summary>
public interface IJobJournal
{
    /// <summary>
    /// Reserves a job's price in one transaction: refused when reserved plus spent would exceed a limit, when the same
    /// request is under way, or when its story or provider is halted. A job of price 0 is never refused for money, and one
    /// that is drawn by rule not for a halt.
    /// </summary>
    /// <param name="job">A new job, in <see cref="JobPhase.Reserved"/>.</param>
    /// <param name="limits">The limits of its story.</param>
    /// <param name="cancellation">Stops waiting; the job may be there all the same, and is found among the open ones.</param>
    Task<Reservation> ReserveAsync(
        ShotJob job,
        BudgetLimits limits,
        CancellationToken cancellation = default
    );

    /// <summary>Notes how far an unsettled job has come.</summary>
    /// <param name="job">The job's id.</param>
    /// <param name="phase">One that is not settled.</param>
    /// <param name="providerJob">The provider's id of it, once known; null keeps what is known.</param>
    /// <param name="problem">What happened, for an ambiguous one.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>False when there is no such job, or it is settled.</returns>
    Task<bool> AdvanceAsync(
        string job,
        JobPhase phase,
        string? providerJob = null,
        string? problem = null,
        CancellationToken cancellation = default
    );

    /// <summary>Ends a job: its reservation is released and what it cost is booked, in one transaction. A settled job stays as it is.</summary>
    /// <param name="job">The job's id.</param>
    /// <param name="phase">One that is settled.</param>
    /// <param name="spent">What it cost, at least 0.</param>
    /// <param name="problem">Why it failed, in one sentence.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>False when there is no such job, or it was settled before.</returns>
    Task<bool> SettleAsync(
        string job,
        JobPhase phase,
        decimal spent,
        string? problem = null,
        CancellationToken cancellation = default
    );

    /// <summary>The jobs that are not settled, oldest first.</summary>
    /// <param name="story">The story's id; null for all.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<ImmutableArray<ShotJob>> OpenAsync(
        string? story = null,
        CancellationToken cancellation = default
    );

    /// <summary>Every job of a story, oldest first.</summary>
    /// <param name="story">The story's id; null for all.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<ImmutableArray<ShotJob>> ListAsync(
        string? story = null,
        CancellationToken cancellation = default
    );

    /// <summary>What is reserved and spent.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="day">The day, UTC; null for all days.</param>
    /// <param name="viewer">The viewer; null for all. With a viewer the day must be null.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<Spending> SpendingAsync(
        string story,
        DateOnly? day = null,
        string? viewer = null,
        CancellationToken cancellation = default
    );

    /// <summary>Providers that billed more than they had declared, and that nobody has forgiven since.</summary>
    /// <param name="cancellation">Stops waiting.</param>
    Task<ImmutableArray<string>> StoppedProvidersAsync(CancellationToken cancellation = default);

    /// <summary>Uses a stopped provider again.</summary>
    /// <param name="provider">Its name.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>False when it was not stopped.</returns>
    Task<bool> ForgiveAsync(string provider, CancellationToken cancellation = default);
}
