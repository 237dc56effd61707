namespace InteractiveDrama.Analytics.Playthroughs;

/// <summary>Port: the stored playthroughs of a story. A store implements it.</summary>
public interface IPlaythroughs
{
    /// <summary>Reads the playthroughs of a story, oldest first.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="simulated">Synthetic viewers, or real ones; never both.</param>
    /// <param name="cancellation">Stops reading.</param>
    IAsyncEnumerable<Playthrough> ReadAsync(
        string story,
        bool simulated,
        CancellationToken cancellation = default
    );
}
