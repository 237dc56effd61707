using InteractiveDrama.Hosting.Analytics.Intake;
using InteractiveDrama.Hosting.Clock;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>A session somebody is connected to. Everything here is touched under <see cref="Gate"/> only.</summary>
internal sealed class LiveSession(string id)
{
    public string Id { get; } = id;

    /// <summary>One command at a time.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>True once it has left the desk; whoever waited for it looks it up again.</summary>
    public bool Retired { get; set; }

    /// <summary>The connection it is played from; null while nobody does.</summary>
    public string? Connection { get; set; }

    /// <summary>What is being played; null until a connection has opened it.</summary>
    public SessionRecord? Record { get; set; }

    public PublishedStory? Story { get; set; }

    public Standing? Standing { get; private set; }

    /// <summary>False when the stored snapshot is none that the story's player reads, though the version is the same.</summary>
    public bool IsReadable { get; set; } = true;

    /// <summary>How long the current beat's shots move.</summary>
    public TimeSpan Shots { get; set; }

    public DecisionClock? Clock { get; set; }

    /// <summary>True while the window is held because a gate was closed, and the player has not said otherwise.</summary>
    public bool IsHeldAtGate { get; set; }

    /// <summary>Numbers what its player tells without a number.</summary>
    public ServerNumbers Numbers => field ??= new();

    /// <summary>Wakes the desk when the clock is due.</summary>
    public ITimer? Alarm { get; set; }

    /// <summary>Goes on from a position.</summary>
    public void Stand(SessionPosition position) => Standing = new Standing(position, Record!.Seed);
}
