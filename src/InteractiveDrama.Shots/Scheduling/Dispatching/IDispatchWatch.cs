using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Shots.Scheduling.Dispatching;

/// <summary>Hears what becomes of the scheduler's decisions. Called from many threads; must not throw.</summary>
public interface IDispatchWatch
{
    /// <summary>Something is being made.</summary>
    /// <param name="need">What.</param>
    /// <param name="option">By whom.</param>
    void Started(MediaNeed need, MakeOption option);

    /// <summary>Something was made. Of a take that failed its checks <see cref="NotMade"/> is told, too: it is paid for, and not to be shown.</summary>
    /// <param name="need">What.</param>
    /// <param name="take">The take.</param>
    void Made(MediaNeed need, Take take);

    /// <summary>Something was not made, this time or by this provider.</summary>
    /// <param name="need">What.</param>
    /// <param name="option">By whom.</param>
    /// <param name="why">One sentence.</param>
    void NotMade(MediaNeed need, MakeOption option, string why);
}
