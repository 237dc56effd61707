using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Benchmarks.Contenders;

/// <summary>The texts of an engine's stop, in the order in which all contenders give them.</summary>
internal static class StopTexts
{
    public static IEnumerable<string> Of(EngineStop stop)
    {
        foreach (var output in stop.Outputs)
        {
            yield return output.Text;
            foreach (var tag in output.TagsBefore.Concat(output.TagsAfter))
                yield return tag;
        }

        foreach (var choice in stop.Choices)
        {
            yield return choice.Text;
            foreach (var tag in choice.Tags)
                yield return tag;
        }
    }
}
