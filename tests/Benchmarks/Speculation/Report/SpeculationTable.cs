using InteractiveDrama.Benchmarks.Report;
using InteractiveDrama.Benchmarks.Speculation.Simulated;

namespace InteractiveDrama.Benchmarks.Speculation.Report;

/// <summary>The runs side by side.</summary>
internal static class SpeculationTable
{
    public static string Write(IEnumerable<Outcome> outcomes, bool markdown)
    {
        var table = new TextTable(
            [
                "story",
                "policy",
                "review",
                "slots",
                "first 100: final",
                "keyframe",
                "animatic",
                "rest: final",
                "keyframe",
                "animatic",
                "spent",
                "of",
                "a viewer-minute",
                "never shown",
                "videos",
                "keyframes",
            ],
            left: 3
        );
        foreach (var o in outcomes)
            table.Add(
                o.Setting,
                o.Policy,
                o.Review,
                $"{o.Slots}",
                Percent(o.First.FinalShare),
                Percent(o.First.KeyframeShare),
                Percent(o.First.AnimaticShare),
                Percent(o.Rest.FinalShare),
                Percent(o.Rest.KeyframeShare),
                Percent(o.Rest.AnimaticShare),
                $"${o.Money:0}",
                $"${o.Budget:0}",
                $"${o.MoneyPerMinute:0.0000}",
                $"${o.NeverShown:0} ({Percent(o.Money == 0 ? 0 : (double)(o.NeverShown / o.Money))})",
                $"{o.Videos}",
                $"{o.Images}"
            );
        return table.Write(markdown);
    }

    private static string Percent(double share) => double.IsNaN(share) ? "" : $"{share * 100:0.0}%";
}
