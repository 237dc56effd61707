using System.Collections.Concurrent;
using System.Text;
using Ink.Runtime;

namespace InteractiveDrama.Benchmarks.Contenders;

/// <summary>As a server has to play with ink's runtime: a story from a pool, the viewer's state put in and taken out as JSON.</summary>
internal sealed class InkPooledPlayer(ConcurrentBag<Story> pool, string program) : InkPlayer
{
    private string state = "";

    public override int Start(int seed) => With(story => Reset(story, seed));

    public override int Take(int choice) =>
        With(story =>
        {
            story.state.LoadJson(state);
            story.ChooseChoiceIndex(choice);
        });

    public override long? StateBytes() => Encoding.UTF8.GetByteCount(state);

    private int With(Action<Story> begin)
    {
        if (!pool.TryTake(out var story))
            story = Load(program);
        begin(story);
        var offered = Continue(story);
        state = story.state.ToJson();
        pool.Add(story);
        return offered;
    }
}
