using InteractiveDrama.Playback.Tests.Oracle.Writing;

namespace InteractiveDrama.Playback.Tests.Oracle.Making;

/// <summary>Makes diverts: on, back, into tunnels and out of them.</summary>
internal sealed class TailMaker(Chance chance, World world, ExpressionMaker expressions)
{
    /// <summary>A divert after which nothing follows.</summary>
    public Node Leave(Scope scope, Spot spot) =>
        scope.IsRecursive
            ? Tail(" ->->")
            : chance.Make(
                new(
                    scope.Flow.Role == Role.Tunnel ? 16 : 0,
                    "return from tunnel",
                    () => Tail(" ->->")
                ),
                new(
                    scope.Flow.Role == Role.Tunnel ? 4 : 0,
                    "tunnel onwards",
                    () => To(" ->-> ", scope, spot)
                ),
                new(scope.Flow.Role == Role.Thread ? 10 : 2, "DONE", () => Tail(" -> DONE")),
                new(2, "END", () => Tail(" -> END")),
                new(spot.Join is null ? 0 : 6, "join", () => Tail($" -> {spot.Join}")),
                new(
                    scope.Flow.Role == Role.Tunnel ? 1 : 8,
                    "divert",
                    () => To(" -> ", scope, spot)
                ),
                new(2, "variable divert", () => ToVariable(" -> ", scope, spot)),
                new(3, "tunnel then divert", () => Through(scope, spot)),
                new(chance.Below(12) == 0 ? 1 : 0, "misplaced return", () => Tail(" ->->"))
            );

    /// <summary>A call of one tunnel or several; none when there is none to call.</summary>
    public Node Tunnel(Scope scope)
    {
        var calls = Enumerable
            .Range(0, chance.Percent(75) ? 1 : 2)
            .Select(_ => Call(Role.Tunnel, scope))
            .Where(c => c.Sort != Sort.Empty)
            .ToArray();
        return calls.Length == 0
            ? Node.None
            : Node.Of(
                Sort.Tail,
                string.Concat(Enumerable.Repeat($" -> {Node.Hole}", calls.Length)) + " ->",
                [.. calls]
            );
    }

    public Node Thread(Scope scope) =>
        Call(Role.Thread, scope) is { Sort: not Sort.Empty } call
            ? Node.Of(Sort.Tail, " <- □", call)
            : Node.None;

    private static Node Tail(string form) => Node.Of(Sort.Tail, form);

    private Node To(string arrow, Scope scope, Spot spot)
    {
        var flows = Within(spot, scope).ToList();
        if (flows.Count == 0)
            return Tail(chance.Percent(50) ? " -> END" : " -> DONE");
        var flow = chance.One(flows);
        return expressions.Arguments(flow, scope, 2) is { } arguments
            ? Node.Of(Sort.Tail, arrow + Written(flow, arguments.Length), [.. arguments])
            : Tail(" -> DONE");
    }

    private Node ToVariable(string arrow, Scope scope, Spot spot)
    {
        // A variable may lead anywhere, also back; or it is no target at all.
        var isMistake = chance.Below(25) == 0 && !scope.IsFunction;
        if (isMistake && world.Globals.Find(v => v.Sort != Sort.Target) is { } mistake)
            return Tail(arrow + mistake.Name);
        var variables = expressions.Variables(Sort.Target, scope);
        return
            variables.Count > 0
            && scope.Flow.Role == Role.Knot
            && scope.Flow != world.Sink
            && (spot.IsTaken || chance.Below(60) == 0)
            ? Tail(arrow + chance.One(variables))
            : To(arrow, scope, spot);
    }

    private Node Through(Scope scope, Spot spot)
    {
        var tunnel = Call(Role.Tunnel, scope);
        var to = To(" -> ", scope, spot);
        return tunnel.Sort == Sort.Empty || to.Form.Contains("END") || to.Form.Contains("DONE")
            ? to
            : Node.Of(Sort.Tail, " -> □" + to.Form, [tunnel, .. to.Parts]);
    }

    private Node Call(Role role, Scope scope)
    {
        if (
            scope.Flow == world.Sink
            || scope.IsRecursive
            || (role == Role.Thread && scope.Flow.Role == Role.Tunnel && !world.TunnelsStartThreads)
        )
            return Node.None;
        var variables = expressions.Variables(role == Role.Tunnel ? Sort.Way : Sort.Start, scope);
        if (variables.Count > 0 && chance.Percent(80))
            return Node.Of(Sort.Variable, chance.One(variables));
        var flows = world
            .In(role)
            .Where(f =>
                scope.Flow.Role is not (Role.Tunnel or Role.Thread) || f.Rank > scope.Flow.Rank
            )
            .ToList();
        if (flows.Count == 0)
            return Node.None;
        var flow = chance.One(flows);
        return expressions.Arguments(flow, scope, 2) is { } arguments
            ? Node.Of(Sort.Variable, Written(flow, arguments.Length), [.. arguments])
            : Node.None;
    }

    // A way out of a tunnel that is no return leaves the tunnel's frame behind for good; where it led back to calls
    // of tunnels, frames would pile up, and the compiler's walk through the story with them.
    private IEnumerable<Flow> Within(Spot spot, Scope scope)
    {
        var isFree =
            scope.Flow.Role == Role.Knot
            || (scope.Flow.Role == Role.Thread && !world.TunnelsStartThreads && spot.IsTaken);
        return scope.Flow == world.Sink ? []
            : isFree
                ? world
                    .In(Role.Knot)
                    .Where(f => spot.IsTaken || f.Rank > scope.Flow.Rank || chance.Below(400) == 0)
            : [world.Sink];
    }

    private static string Written(Flow flow, int arguments) =>
        arguments == 0 ? flow.Path : $"{flow.Path}({ExpressionMaker.Holes(arguments)})";
}
