using Ink.Runtime;

namespace InteractiveDrama.Benchmarks.Serving.Hosts;

/// <summary>What a connection plays.</summary>
/// <param name="session">The session's id.</param>
/// <param name="story">Its story.</param>
internal sealed class ObviousPlay(string session, Story story)
{
    public string Session => session;

    public Story Story => story;

    public int Turn { get; set; }
}
