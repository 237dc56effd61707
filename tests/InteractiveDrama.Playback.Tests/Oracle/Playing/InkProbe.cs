using System.Collections;
using System.Reflection;
using Ink.Runtime;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Playback.Tests.Oracle.Playing;

/// <summary>ink's runtime, asked for what its engine does not tell.</summary>
internal sealed class InkProbe(StoryPackage package)
{
    private static readonly FieldInfo Steps = typeof(Profiler).GetField(
        "_stepDetails",
        BindingFlags.NonPublic | BindingFlags.Instance
    )!;

    private Story story = Load(package);

    private static Story Load(StoryPackage package) =>
        new(package.Program) { allowExternalFunctionFallbacks = true };

    /// <summary>The content at a path; null when there is none.</summary>
    public global::Ink.Runtime.Object? Find(string path)
    {
        var found = story.ContentAtPath(new global::Ink.Runtime.Path(path));
        return found.approximate ? null : found.obj;
    }

    /// <summary>Plays a walk in one go, never saving, and notes what ran.</summary>
    /// <param name="walk">The walk.</param>
    /// <param name="ran">Called for each content that ran.</param>
    public void Play(Walk walk, Action<global::Ink.Runtime.Object> ran)
    {
        var profiler = story.StartProfiling();
        story.ResetState();
        story.state.storySeed = walk.Seed;
        story.state.previousRandom = 0;
        var failed = false;
        void Note(string message, global::Ink.ErrorType type) =>
            failed |= type == global::Ink.ErrorType.Error;
        story.onError += Note;
        try
        {
            if (walk.Knot is not null)
                story.ChoosePathString(walk.Knot);
            Continue(() => failed);
            foreach (var choice in walk.Choices)
            {
                if (failed || story.currentChoices.Count == 0)
                    break;
                story.ChooseChoiceIndex(choice % story.currentChoices.Count);
                Continue(() => failed);
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A story may fail in any way; what ran before counts, and its story is not used again.
            story = Load(package);
        }

        story.EndProfiling();
        story.onError -= Note;
        FieldInfo? content = null;
        foreach (var step in (IEnumerable)Steps.GetValue(profiler)!)
        {
            content ??= step.GetType().GetField("obj")!;
            if (content.GetValue(step) is global::Ink.Runtime.Object item)
                ran(item);
        }
    }

    private void Continue(Func<bool> failed)
    {
        for (var lines = 0; story.canContinue && !failed() && lines < 400; lines++)
        {
            do
            {
                story.ContinueAsync(20);
            } while (!story.asyncContinueComplete);
        }
    }
}
