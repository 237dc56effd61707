using Ink.Runtime;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Experiments;
using InteractiveDrama.Stories.Flow;

namespace InteractiveDrama.Stories.Review.Flow;

/// <summary>A story's map, and what every rule about its flow asks of it.</summary>
internal sealed class FlowContext
{
    private readonly List<(int Point, ChoicePoint Choice)> choices = [];
    private readonly List<int> fallbacks = [];

    public FlowContext(ReviewContext story)
    {
        Story = story;
        var functions = story
            .Parsed.FindAll<Ink.Parsed.Knot>(k => k.isFunction)
            .Select(k => k.name)
            .ToHashSet(StringComparer.Ordinal);
        Map = new FlowMap(
            new FlowContainers(
                story.Runtime,
                story.Content.Flows.ToHashSet(StringComparer.Ordinal),
                functions
            ),
            Detours.Of(story.Settings.Experiments, story.Sites)
        );
        Ends = new FlowEnds(Map);
        var declarations =
            story.Runtime.mainContentContainer.namedOnlyContent?.GetValueOrDefault("global decl")
            as Container;
        Starts =
        [
            Map.Start,
            .. story
                .Episodes.Where(e => Map.Flows.ContainsKey(e.Id))
                .Select(e => Map.StartOf(Map.Flows[e.Id])),
        ];
        Reach = new FlowReach(
            Map,
            Ends,
            declarations is null ? Starts : [.. Starts, Map.StartOf(declarations)]
        );
        Globals = story
            .Parsed.variableDeclarations.Where(d => d.Value.isGlobalDeclaration)
            .ToDictionary(d => d.Key, d => d.Value, StringComparer.Ordinal);
        Steps = new FlowSteps(Map, Ends, Reach);
        foreach (var point in Enumerable.Range(0, Map.Anywhere).Where(p => Reach[p]))
        {
            if (Map.Item(point) is ChoicePoint { isInvisibleDefault: false } choice)
                choices.Add((point, choice));
            else if (Map.Item(point) is ChoicePoint)
                fallbacks.Add(point);
        }
    }

    public ReviewContext Story { get; }

    public FlowMap Map { get; }

    public FlowEnds Ends { get; }

    public FlowReach Reach { get; }

    public FlowSteps Steps { get; }

    /// <summary>The declarations of the story's variables and lists, by name.</summary>
    public IReadOnlyDictionary<string, Ink.Parsed.VariableAssignment> Globals { get; }

    /// <summary>The choices that play can come to.</summary>
    public IReadOnlyList<(int Point, ChoicePoint Choice)> Choices => choices;

    /// <summary>The fallback choices that play can come to.</summary>
    public IReadOnlyList<int> Fallbacks => fallbacks;

    /// <summary>The point that a choice leads to.</summary>
    public int Chosen(int choice)
    {
        foreach (var way in Map.From(choice))
        {
            if (way.Kind is FlowWayKind.Choice or FlowWayKind.Fallback)
                return way.To;
        }

        throw new InvalidOperationException("A choice without a target.");
    }

    /// <summary>The points where a viewer can begin: the story's beginning, and its episodes'.</summary>
    public IReadOnlyList<int> Starts { get; }

    /// <summary>A finding at a point.</summary>
    public Diagnostic At(int point, string code, Severity severity, string message, string help)
    {
        var (file, line) = Map.Place(point);
        return Finding(file, line, code, severity, message, help);
    }

    /// <summary>A finding at a line, at its first character that is no blank.</summary>
    public Diagnostic Finding(
        string? file,
        int? line,
        string code,
        Severity severity,
        string message,
        string help
    )
    {
        int? column = null;
        if (
            file is not null
            && line is { } number
            && Story.Sources.GetValueOrDefault(file) is { } source
            && number >= 1
            && number <= source.InkLines.Length
        )
            column = source.InkLines[number - 1].TakeWhile(char.IsWhiteSpace).Count() + 1;
        return new Diagnostic(code, severity, message, file, line, column, help);
    }
}
