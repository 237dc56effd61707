using System.Text;

namespace InteractiveDrama.Benchmarks.Generated;

/// <summary>
/// A short story with a very large state space, whose size is known by arithmetic. It has <c>a</c> acts of <c>s</c>
/// decisions each, one after the other, and a last decision that reads everything. At each decision the viewer is warm, is
/// cold or says nothing; each act counts its own warm and cold answers, in two variables of its own. Nothing is drawn, no
/// turn and no visit is counted, every choice is always offered, and every variable is printed by the last decision, so
/// none is dead before it.
/// <para>
/// Before the k-th decision of an act (k from 0) its two counters can hold every pair with a sum of at most k: C(k+2, 2)
/// pairs. Each act behind it is complete, with P = C(s+2, 2) pairs. So the g-th act (g from 0) has
/// P^g · (C(2,2) + C(3,2) + … + C(s+1, 2)) = P^g · C(s+2, 3) distinct states at its decisions, and the last decision P^a:
/// C(s+2, 3) · (P^a − 1) / (P − 1) + P^a in all. Endings are not counted in; they have no future that tells them apart.
/// </para>
/// <para>
/// With 4 acts of 8: P = 45; 120 · (4,100,625 − 1) / 44 + 4,100,625 = 120 · 93,196 + 4,100,625 = 15,284,145 states at
/// decisions. Every choice is a step: 3 · 120 · 93,196 + 2 · 4,100,625 = 41,751,810 steps.
/// </para>
/// </summary>
internal static class WideStory
{
    /// <summary>The acts of the story that exploration is measured on.</summary>
    public const int Acts = 4;

    /// <summary>The decisions of each of its acts.</summary>
    public const int Decisions = 8;

    private static readonly string[] Scenes =
    [
        "She pours the tea and asks how long you will stay.",
        "The train stands in the snow, and the lights go out one by one.",
        "He has found the letter, and reads it aloud from the middle.",
        "There is a knock, and nobody in the room gets up.",
        "The photograph is older than either of you had thought.",
        "She laughs, and then looks at the door for a long time.",
        "It is your turn to say something, and the clock is loud.",
        "The child asks the question that everyone has walked around.",
    ];

    /// <summary>How many distinct states its decisions have.</summary>
    /// <param name="acts">Acts, at least 1.</param>
    /// <param name="decisions">Decisions of each act, at least 1.</param>
    public static long States(int acts, int decisions)
    {
        var (pairs, earlier, before) = Counts(acts, decisions);
        return (earlier * before) + pairs;
    }

    /// <summary>How many choices there are to take in these states, each once.</summary>
    /// <param name="acts">Acts, at least 1.</param>
    /// <param name="decisions">Decisions of each act, at least 1.</param>
    public static long Steps(int acts, int decisions)
    {
        var (pairs, earlier, before) = Counts(acts, decisions);
        return (3 * earlier * before) + (2 * pairs);
    }

    /// <summary>The story's ink.</summary>
    /// <param name="acts">Acts, at least 1.</param>
    /// <param name="decisions">Decisions of each act, at least 1.</param>
    public static string Of(int acts, int decisions)
    {
        var ink = new StringBuilder();
        for (var act = 0; act < acts; act++)
            ink.Append($"VAR warm_{act} = 0\nVAR cold_{act} = 0\n");
        ink.Append("-> act_0_0\n");
        for (var act = 0; act < acts; act++)
        {
            for (var decision = 0; decision < decisions; decision++)
                Decision(ink, act, decision, Next(acts, decisions, act, decision));
        }

        Last(ink, acts);
        return ink.ToString();
    }

    private static void Decision(StringBuilder ink, int act, int decision, string next) =>
        ink.Append(
            $$"""
            === act_{{act}}_{{decision}} ===
            {{Scenes[decision % Scenes.Length]}}
            {warm_{{act}} > cold_{{act}}: You have been kind so far.|{cold_{{act}} > warm_{{act}}: You have kept your distance.|You have given nothing away.} }
            + [Be warm] You say what you mean.
                ~ warm_{{act}} = warm_{{act}} + 1
                -> {{next}}
            + [Be cold] You say what is expected.
                ~ cold_{{act}} = cold_{{act}} + 1
                -> {{next}}
            + [Say nothing]
                -> {{next}}

            """
        );

    private static void Last(StringBuilder ink, int acts)
    {
        var every = Enumerable.Range(0, acts).ToList();
        ink.Append("=== last ===\nThey remember it all: ");
        ink.AppendJoin(", ", every.Select(a => $"{{warm_{a}}} and {{cold_{a}}}"));
        ink.Append(".\n+ [Stay]\n    { ");
        ink.AppendJoin(" + ", every.Select(a => $"warm_{a}"));
        ink.Append(" > ");
        ink.AppendJoin(" + ", every.Select(a => $"cold_{a}"));
        ink.Append(
            """
            :
                    You are asked to.
                    -> END
                }
                Nobody asks you to.
                -> END
            + [Leave] The door is where it was.
                -> END

            """
        );
    }

    private static string Next(int acts, int decisions, int act, int decision) =>
        decision + 1 < decisions ? $"act_{act}_{decision + 1}"
        : act + 1 < acts ? $"act_{act + 1}_0"
        : "last";

    // All pairs at the end; all states of the acts before, by act; states within an act.
    private static (long Pairs, long Earlier, long Before) Counts(int acts, int decisions)
    {
        var full = (decisions + 2L) * (decisions + 1) / 2;
        var within = (decisions + 2L) * (decisions + 1) * decisions / 6;
        long pairs = 1;
        long earlier = 0;
        for (var act = 0; act < acts; act++)
        {
            earlier = checked(earlier + pairs);
            pairs = checked(pairs * full);
        }

        return (pairs, earlier, within);
    }
}
