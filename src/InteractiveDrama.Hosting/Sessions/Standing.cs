using System.Collections.Immutable;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Reading;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>
/// Where a live session stands, as small as it can be kept: most of a viewer's time passes between two choices, and memory by
/// viewer is what a server runs out of. The beat is kept in its stored form.
/// </summary>
internal sealed class Standing
{
    private readonly byte[] shown;
    private readonly int seed;
    private ImmutableHashSet<string> refused = [];

    public Standing(SessionPosition position, int seed)
    {
        this.seed = seed;
        var beat = position.Beat;
        shown = BeatForm.Write(beat);
        (Turn, Snapshot, Stop, WindowSeconds) = (
            position.Turn,
            position.Snapshot,
            beat.Stop,
            beat.WindowSeconds
        );
        var autos = AutoChoice.Of(beat);
        IsAuto = !autos.IsEmpty;
        Fallback = IsAuto ? AutoChoice.Pick(autos, seed, Turn) : beat.DefaultChoice;
        Gated = GatedChoice.Of(beat);
        Reading = TimeSpan.FromSeconds(beat.Lines.Sum(line => ReadingSpeed.Seconds(line.Text)));
    }

    public int Turn { get; }

    public Snapshot Snapshot { get; }

    public BeatStop Stop { get; }

    /// <summary>Length of the decision's window in seconds, as written; null when untimed.</summary>
    public double? WindowSeconds { get; }

    /// <summary>True when the story goes on without asking.</summary>
    public bool IsAuto { get; }

    /// <summary>What is taken when the viewer takes nothing; null without choices, and where all are locked.</summary>
    public string? Fallback { get; private set; }

    /// <summary>Its choices behind gates.</summary>
    public ImmutableArray<GatedChoice> Gated { get; }

    /// <summary>How long its lines take to read.</summary>
    public TimeSpan Reading { get; }

    /// <summary>How the choice that leads on was taken, when nobody took it.</summary>
    public ChoiceMode FallbackMode => IsAuto ? ChoiceMode.Auto : ChoiceMode.TimeoutDefault;

    /// <summary>A gate refused the viewer; false when it did before.</summary>
    public bool Refuse(string gate)
    {
        var before = refused;
        return (refused = before.Add(gate)) != before;
    }

    /// <summary>Says which choices the viewer cannot take: none of them is taken when the viewer takes nothing.</summary>
    public void Shut(ImmutableArray<string> locked)
    {
        var beat = Beat();
        if (!IsAuto)
        {
            Fallback = OpenDefault.Of(beat, locked);
            return;
        }
        var open = AutoChoice
            .Of(beat)
            .RemoveAll(choice => locked.Contains(choice.Id, StringComparer.Ordinal));
        Fallback = open.IsEmpty ? null : AutoChoice.Pick(open, seed, Turn);
    }

    /// <summary>The beat, read anew each time.</summary>
    public Beat Beat() => BeatForm.Read(shown);
}
