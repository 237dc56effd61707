using Ink.Parsed;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>
/// Finds ref parameters that would point at themselves: a divert stays in its frame, so a variable handed to a
/// parameter of its own name makes the parameter refer to the parameter, and reading it overflows ink's stack.
/// </summary>
internal static class ReferenceCycles
{
    public static IEnumerable<Diagnostic> Find(
        Story story,
        IReadOnlyDictionary<string, ScriptSource> sources
    )
    {
        var passes = story
            .FindAll<Divert>(d => !d.isFunctionCall && !d.isTunnel)
            .SelectMany(Passes)
            .ToList();
        // Which of a frame's own variables each ref parameter may refer to, to a fixed point.
        var origins = new Dictionary<(FlowBase Flow, string Name), HashSet<string>>();
        bool changed;
        do
        {
            changed = false;
            foreach (var pass in passes)
            {
                var target = origins.TryGetValue((pass.Target, pass.Parameter), out var known)
                    ? known
                    : origins[(pass.Target, pass.Parameter)] = new(StringComparer.Ordinal);
                if (IsReference(pass.Source, pass.Variable))
                {
                    foreach (
                        var name in origins
                            .GetValueOrDefault((pass.Source, pass.Variable))
                            ?.ToList()
                            ?? []
                    )
                        changed |= target.Add(name);
                }
                else
                {
                    changed |= target.Add(pass.Variable);
                }
            }
        } while (changed);

        foreach (var pass in passes)
        {
            var names = IsReference(pass.Source, pass.Variable)
                ? origins.GetValueOrDefault((pass.Source, pass.Variable))
                : [pass.Variable];
            if (names?.Contains(pass.Parameter) != true)
                continue;
            var metadata = pass.Divert.debugMetadata;
            var column = sources
                .GetValueOrDefault(metadata?.fileName ?? "")
                ?.InkLines.ElementAtOrDefault((metadata?.startLineNumber ?? 1) - 1)
                ?.IndexOf("->", StringComparison.Ordinal);
            yield return new Diagnostic(
                Codes.ReferenceToItself,
                Severity.Error,
                $"The ref parameter '{pass.Parameter}' of '{pass.Target.name}' would refer to itself: a divert hands it a temp of the same name.",
                metadata?.fileName,
                metadata?.startLineNumber,
                (column ?? 0) + 1,
                $"Rename the temp or the parameter '{pass.Parameter}'."
            );
        }
    }

    private static IEnumerable<Pass> Passes(Divert divert)
    {
        if (
            divert.arguments is not { Count: > 0 } arguments
            || divert.target?.ResolveFromContext(divert)
                is not FlowBase { arguments: { } parameters } target
        )
            yield break;
        for (var i = 0; i < Math.Min(arguments.Count, parameters.Count); i++)
        {
            if (
                parameters[i].isByReference
                && arguments[i] is VariableReference { name: { } variable }
                && !IsGlobal(divert.story, variable)
            )
                yield return new Pass(
                    divert,
                    Owner(divert, variable),
                    variable,
                    target,
                    parameters[i].identifier.name
                );
        }
    }

    // A stitch sees its knot's parameters; a variable belongs to the nearest flow that declares it as a parameter.
    private static FlowBase Owner(Divert divert, string variable)
    {
        var flow = divert.ClosestFlowBase();
        for (
            var at = flow;
            at is not null;
            at = at.parent is null ? null : at.parent.ClosestFlowBase()
        )
        {
            if (at.arguments?.Exists(a => a.identifier?.name == variable) == true)
                return at;
            if (at is Story)
                break;
        }

        return flow;
    }

    private static bool IsGlobal(Story story, string variable) =>
        story.variableDeclarations.TryGetValue(variable, out var declaration)
        && declaration.isGlobalDeclaration;

    private static bool IsReference(FlowBase flow, string variable) =>
        flow.arguments?.Exists(a => a.isByReference && a.identifier?.name == variable) == true;

    private sealed record Pass(
        Divert Divert,
        FlowBase Source,
        string Variable,
        FlowBase Target,
        string Parameter
    );
}
