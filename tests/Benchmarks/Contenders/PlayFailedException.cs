using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Benchmarks.Contenders;

/// <summary>A contender could not play a story to its next stop; what it measured says nothing then.</summary>
internal sealed class PlayFailedException : Exception
{
    public PlayFailedException(EngineStop stop)
        : this(string.Join(' ', stop.Errors.Select(e => e.Message))) { }

    public PlayFailedException(string message)
        : base(message) { }
}
