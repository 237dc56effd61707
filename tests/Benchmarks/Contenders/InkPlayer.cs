using Ink.Runtime;
using InteractiveDrama.Benchmarks.Walks;

namespace InteractiveDrama.Benchmarks.Contenders;

/// <summary>ink-engine-runtime by its public surface, as its own documentation has it played, and nothing around it.</summary>
internal abstract class InkPlayer : IPlayer
{
    private readonly List<(string Text, List<string>? Tags)> outputs = [];
    private List<Choice> choices = [];

    public abstract int Start(int seed);

    public abstract int Take(int choice);

    public abstract long? StateBytes();

    public IEnumerable<string> Texts()
    {
        foreach (
            var (text, tags) in outputs.Concat(choices.Select(c => (c.text, (List<string>?)c.tags)))
        )
        {
            yield return text;
            foreach (var tag in tags ?? [])
                yield return tag;
        }
    }

    /// <summary>A story that reports nothing: these stories have nothing to report.</summary>
    public static Story Load(string program)
    {
        var story = new Story(program) { allowExternalFunctionFallbacks = true };
        story.onError += (_, _) => { };
        return story;
    }

    /// <summary>Back to the beginning, with a seed.</summary>
    protected static void Reset(Story story, int seed)
    {
        story.ResetState();
        story.state.storySeed = seed;
        story.state.previousRandom = 0;
    }

    /// <summary>Runs to the next stop.</summary>
    protected int Continue(Story story)
    {
        outputs.Clear();
        while (story.canContinue)
        {
            var text = story.Continue();
            outputs.Add((text, story.currentTags));
        }

        choices = story.currentChoices;
        return choices.Count;
    }
}
