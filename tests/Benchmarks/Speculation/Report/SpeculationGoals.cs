using InteractiveDrama.Benchmarks.Report;
using InteractiveDrama.Benchmarks.Speculation.Simulated;

namespace InteractiveDrama.Benchmarks.Speculation.Report;

/// <summary>The goals, judged on the generated story, where its budget does not reach for everything and nobody reviews.</summary>
internal static class SpeculationGoals
{
    public static string Write(IReadOnlyList<Outcome> outcomes, bool markdown)
    {
        var table = new TextTable(["goal", "slots", "measured", ""], left: 4);
        foreach (
            var runs in outcomes
                .Where(o => o is { Budget: > 0, IsLimited: true, Review: "open" })
                .GroupBy(o => o.Slots)
        )
        {
            var by = runs.ToDictionary(o => o.Policy, StringComparer.Ordinal);
            var (ours, oracle, every) = (by["ours"], by["oracle"], by["every neighbour"]);
            Points("first 100", ours.First, oracle.First, runs.Key);
            Points("the rest", ours.Rest, oracle.Rest, runs.Key);
            var money = (double)(ours.Money / oracle.Money);
            table.Add(
                "at no more than 1.3 times its money",
                $"{runs.Key}",
                $"{money:0.00} times",
                Judge(money <= 1.3)
            );
            var waste = (double)(ours.NeverShown / Math.Max(0.01m, every.NeverShown));
            table.Add(
                "never shown: at most half of every neighbour's",
                $"{runs.Key}",
                $"{waste:0.00} of it",
                Judge(waste <= 0.5)
            );
        }

        return table.Write(markdown);

        void Points(string who, PlayTime ours, PlayTime oracle, int slots)
        {
            var points = (oracle.FinalShare - ours.FinalShare) * 100;
            table.Add(
                $"final share within 5 points of the oracle's, {who}",
                $"{slots}",
                $"{points:0.0} points below",
                Judge(points <= 5)
            );
        }
    }

    private static string Judge(bool isMet) => isMet ? "met" : "MISSED";
}
