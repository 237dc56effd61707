using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Jobs;

/// <summary>Makes of what came what leaves: checked, normalised, in all renditions, labelled.</summary>
public interface IMediaFinisher
{
    /// <summary>Reads an original that is in the media store and puts its renditions and poster beside it.</summary>
    /// <param name="take">The take it becomes, as far as it is known: what it is to be, and what its labels say.</param>
    /// <param name="original">The original as it was kept.</param>
    /// <param name="aspect">The story's aspect, <c>9:16</c> or <c>16:9</c>.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>Every file of the take, the original first.</returns>
    /// <exception cref="Providers.Contract.MediaRefusedException">It is no media of that kind; the message says why.</exception>
    Task<ImmutableArray<MediaFile>> FinishAsync(
        Take take,
        MediaFile original,
        string aspect,
        CancellationToken cancellation = default
    );
}
