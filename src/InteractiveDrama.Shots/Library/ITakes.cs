using System.Collections.Immutable;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Library;

/// <summary>Port: takes with their whole history. What is acknowledged survives a power cut. A store implements it.</summary>
public interface ITakes
{
    /// <summary>Adds a take. One with the same id again changes nothing.</summary>
    /// <param name="take">The take; its files are in the media store already.</param>
    /// <param name="publish">Whether it becomes the one that is shown, in the same transaction.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task AddAsync(Take take, bool publish, CancellationToken cancellation = default);

    /// <summary>
    /// Shows a take from now on, in place of the one published for its subject, kind of media (picture or voice), locale
    /// and content hash.
    /// </summary>
    /// <param name="take">The take's id.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>False when there is no such take.</returns>
    Task<bool> PublishAsync(string take, CancellationToken cancellation = default);

    /// <summary>Shows a take no longer.</summary>
    /// <param name="take">The take's id.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>False when it was not published.</returns>
    Task<bool> WithdrawAsync(string take, CancellationToken cancellation = default);

    /// <summary>A take; null when there is none.</summary>
    /// <param name="take">The take's id.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<KeptTake?> FindAsync(string take, CancellationToken cancellation = default);

    /// <summary>The newest take that was made by sending exactly these bytes; null when there is none.</summary>
    /// <param name="requestHash">64 lower-case hex digits.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<KeptTake?> FindByRequestAsync(
        string requestHash,
        CancellationToken cancellation = default
    );

    /// <summary>The takes of a story, oldest first; all of the store's when it is null.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="subject">A shot's or a line's id, for those alone; null for all.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<ImmutableArray<KeptTake>> ListAsync(
        string? story,
        string? subject = null,
        CancellationToken cancellation = default
    );

    /// <summary>
    /// What a file is to the takes: <see cref="MediaRole.Original"/> only when none has it for anything that is served;
    /// null when no take names it.
    /// </summary>
    /// <param name="sha256">64 lower-case hex digits.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<MediaRole?> RoleAsync(string sha256, CancellationToken cancellation = default);

    /// <summary>Every time a take was published or withdrawn, oldest first.</summary>
    /// <param name="take">The take's id.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<ImmutableArray<TakeMove>> HistoryAsync(
        string take,
        CancellationToken cancellation = default
    );
}
