using InteractiveDrama.Shots.Provenance.Labels;
using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Shots.Library;

/// <summary>Pictures that are there for every spec.</summary>
public interface IShotLibrary
{
    /// <summary>Finds the picture of a spec, or makes it. Concurrent callers of one spec share one making.</summary>
    /// <param name="spec">What is to be seen.</param>
    /// <param name="labels">How it is labelled.</param>
    /// <param name="cancellationToken">Stops waiting; a making that others wait for goes on.</param>
    /// <returns>Where the picture is.</returns>
    /// <exception cref="IOException">The media store cannot be read or written.</exception>
    Task<ShotMedia> GetOrMakeAsync(
        ShotSpec spec,
        LabelRules labels,
        CancellationToken cancellationToken = default
    );

    /// <summary>Opens a picture that was made here; one that the store has lost since is made again.</summary>
    /// <param name="sha256">64 lower-case hex digits, as in <see cref="ShotMedia.Hash"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The bytes, to be disposed of; null for what was not made here.</returns>
    /// <exception cref="IOException">The media store cannot be read or written.</exception>
    Task<Stream?> OpenAsync(string sha256, CancellationToken cancellationToken = default);
}
