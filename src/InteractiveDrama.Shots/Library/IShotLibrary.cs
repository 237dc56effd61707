using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Shots.Library;

/// <summary>Pictures by content: each made once, kept under a name that says what is in it.</summary>
public interface IShotLibrary
{
    /// <summary>Finds the picture of a spec, or makes it. Concurrent callers of one spec share one making.</summary>
    /// <param name="spec">What is to be seen.</param>
    /// <param name="cancellationToken">Stops waiting; a making that others wait for goes on.</param>
    /// <returns>Where the picture is.</returns>
    /// <exception cref="IOException">The library's folder cannot be read or written.</exception>
    Task<ShotMedia> GetOrMakeAsync(ShotSpec spec, CancellationToken cancellationToken = default);

    /// <summary>Opens a picture by its name.</summary>
    /// <param name="name">64 lower-case hex digits and <c>.svg</c>, as in <see cref="ShotMedia.Name"/>.</param>
    /// <returns>The bytes, to be disposed of; null for any other name and for a picture that is not there.</returns>
    Stream? OpenRead(string name);
}
