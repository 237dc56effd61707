using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Cli.Play;

/// <summary>Shows beats as they come.</summary>
internal interface IBeatPrinter
{
    void Print(int turn, Beat beat);
}
