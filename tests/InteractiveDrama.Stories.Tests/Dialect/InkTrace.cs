using System.Text;
using Ink;
using Ink.Runtime;

namespace InteractiveDrama.Stories.Tests.Dialect;

/// <summary>Everything ink's own runtime lets one see of a playthrough, as text.</summary>
internal static class InkTrace
{
    public static string Compile(string ink) =>
        TryCompile(ink) ?? throw new InvalidOperationException($"This is no ink: {ink}");

    public static string? TryCompile(string ink)
    {
        var errors = 0;
        var compiler = new Compiler(
            ink,
            new Compiler.Options
            {
                errorHandler = (_, type) => errors += type == ErrorType.Error ? 1 : 0,
            }
        );
        var story = compiler.Compile();
        return errors == 0 ? story.ToJson() : null;
    }

    public static string Play(string program, IReadOnlyList<int> choices, int seed)
    {
        var story = new Story(program) { allowExternalFunctionFallbacks = true };
        var trace = new StringBuilder();
        story.onError += (message, _) => trace.AppendLine($"! {message}");
        story.state.storySeed = seed;
        for (var turn = 0; ; turn++)
        {
            for (var lines = 0; story.canContinue && lines < 500; lines++)
                trace.Append($"> {story.Continue()}[{string.Join('|', story.currentTags)}]\n");
            foreach (var name in story.variablesState.Order(StringComparer.Ordinal))
                trace.AppendLine($"= {name} {story.variablesState[name]}");
            trace.AppendLine(Visits(story));
            foreach (var choice in story.currentChoices)
                trace.AppendLine($"* {choice.text} [{string.Join('|', choice.tags ?? [])}]");
            if (story.currentChoices.Count == 0 || turn >= choices.Count)
                return trace.ToString();
            story.ChooseChoiceIndex(choices[turn] % story.currentChoices.Count);
        }
    }

    private static string Visits(Story story)
    {
        var json = story.state.ToJson();
        var start = json.IndexOf("\"visitCounts\"", StringComparison.Ordinal);
        return json[start..json.IndexOf('}', start)];
    }
}
