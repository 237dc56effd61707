using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Cli.Play;

/// <summary>Says what is chosen.</summary>
internal interface IChoices
{
    /// <summary>The index of what is chosen; null to stop playing.</summary>
    int? Next(Beat beat);
}
