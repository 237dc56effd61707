using Ink.Runtime;

namespace InteractiveDrama.Benchmarks.Contenders;

/// <summary>As a game plays: one story, one player, nothing saved.</summary>
internal sealed class InkInPlacePlayer(Story story) : InkPlayer
{
    public override int Start(int seed)
    {
        Reset(story, seed);
        return Continue(story);
    }

    public override int Take(int choice)
    {
        story.ChooseChoiceIndex(choice);
        return Continue(story);
    }

    public override long? StateBytes() => null;
}
