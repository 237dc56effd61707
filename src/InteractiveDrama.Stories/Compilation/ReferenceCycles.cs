using Ink.Parsed;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>
/// Finds ref parameters that would point at themselves: a divert stays in its frame, so a variable handed to a
/// parameter of its own name, or two that change places, make a reference go round in a circle, and reading it
/// overflows ink's stack.
/// </summary>
internal sealed class ReferenceCycles
{
    private readonly Story story;
    private readonly Dictionary<FlowBase, FrameReferences> entering = [];

    private ReferenceCycles(Story story) => this.story = story;

    public static IEnumerable<Diagnostic> Find(
        Story story,
        IReadOnlyDictionary<string, ScriptSource> sources
    )
    {
        var cycles = new ReferenceCycles(story);
        var diverts = story
            .FindAll<Divert>(d => !d.isFunctionCall && !d.isTunnel)
            .Where(d => !d.isEnd && !d.isDone)
            .Select(d => (Divert: d, Target: Target(d)))
            .ToList();
        var flows = story.FindAll<FlowBase>();
        // A frame goes on into a knot's first stitch without a divert.
        var firstStitches = story
            .FindAll<Knot>()
            .Select(k => (Knot: k, First: k.content.OfType<Stitch>().FirstOrDefault()))
            .Where(k => k.First is not null)
            .ToList();
        bool changed;
        do
        {
            changed = false;
            foreach (var (divert, target) in diverts)
            {
                var references = cycles.At(divert.ClosestFlowBase()).Copy();
                cycles.Pass(divert, target, references);
                // Where a variable leads is not known here: it may be anywhere.
                foreach (var to in target is null ? flows : [target])
                    changed |= cycles.At(to).Add(references);
            }

            foreach (var (knot, first) in firstStitches)
                changed |= cycles.At(first!).Add(cycles.At(knot));
        } while (changed);

        foreach (var (divert, target) in diverts)
        {
            var references = cycles.At(divert.ClosestFlowBase()).Copy();
            if (target is not null && cycles.Pass(divert, target, references) is { } parameter)
                yield return Finding(divert, target, parameter, sources);
        }
    }

    private FrameReferences At(FlowBase flow) =>
        entering.TryGetValue(flow, out var known) ? known : entering[flow] = new FrameReferences();

    private static FlowBase? Target(Divert divert) =>
        divert.target?.ResolveFromContext(divert) switch
        {
            FlowBase flow => flow,
            { } inside => inside.ClosestFlowBase(),
            null => null,
        };

    // Hands the arguments over as ink does, the last one first, and returns the parameter that closes a circle.
    private string? Pass(Divert divert, FlowBase? target, FrameReferences references)
    {
        if (
            divert.arguments is not { Count: > 0 } arguments
            || target?.arguments is not { } parameters
        )
            return null;
        string? circle = null;
        for (var i = Math.Min(arguments.Count, parameters.Count) - 1; i >= 0; i--)
        {
            var parameter = parameters[i].identifier.name;
            if (!parameters[i].isByReference)
                references.Clear(parameter);
            else if (
                arguments[i] is VariableReference { name: { } variable }
                && !IsGlobal(variable)
                && references.Point(parameter, variable, IsReference(divert, variable))
            )
                circle = parameter;
        }

        return circle;
    }

    private static Diagnostic Finding(
        Divert divert,
        FlowBase target,
        string parameter,
        IReadOnlyDictionary<string, ScriptSource> sources
    )
    {
        var metadata = divert.debugMetadata;
        var written = sources
            .GetValueOrDefault(metadata?.fileName ?? "")
            ?.InkLines.ElementAtOrDefault((metadata?.startLineNumber ?? 1) - 1);
        var arrow = written?.IndexOf(divert.isThread ? "<-" : "->", StringComparison.Ordinal) ?? 0;
        return new Diagnostic(
            Codes.ReferenceToItself,
            Severity.Error,
            $"The ref parameter '{parameter}' of '{target.name}' would refer to itself: a divert hands it a temp of the same name, or one that refers to it.",
            metadata?.fileName,
            metadata?.startLineNumber,
            Math.Max(0, arrow) + 1,
            $"Rename the temp or the parameter '{parameter}'."
        );
    }

    private bool IsGlobal(string variable) =>
        story.variableDeclarations.TryGetValue(variable, out var declaration)
        && declaration.isGlobalDeclaration;

    // A stitch sees its knot's parameters.
    private static bool IsReference(Divert divert, string variable)
    {
        for (
            var flow = divert.ClosestFlowBase();
            flow is not null and not Story;
            flow = flow.parent?.ClosestFlowBase()
        )
        {
            if (flow.arguments?.Find(a => a.identifier?.name == variable) is { } argument)
                return argument.isByReference;
        }

        return false;
    }
}
