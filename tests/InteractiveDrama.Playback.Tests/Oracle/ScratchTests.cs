using InteractiveDrama.Playback.Tests.Oracle.Making;
using InteractiveDrama.Playback.Tests.Oracle.Playing;
using InteractiveDrama.Playback.Tests.Oracle.Writing;
using InteractiveDrama.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
namespace InteractiveDrama.Playback.Tests.Oracle;
public class ScratchTests
{
    [Fact] public void Ink() => Run(Contender.InkAgain);
    [Fact] public void Ours() => Run(Contender.Ours);
    static void Run(Contender contender)
    {
        var from = int.Parse(Environment.GetEnvironmentVariable("FROM") ?? "0"); var n = int.Parse(Environment.GetEnvironmentVariable("COUNT") ?? "300");
        var counts = new Dictionary<string,(int, string)>(); var bad = 0; var stops = 0; var clock = System.Diagnostics.Stopwatch.StartNew();
        var compile = TimeSpan.Zero;
        for (var i = from; i < from + n; i++)
        {
            var c = OracleCase.Make(i);
            var c1 = System.Diagnostics.Stopwatch.StartNew();
            InteractiveDrama.Stories.Packages.StoryPackage? package;
            File.WriteAllText("/tmp/wt/oracle-last.ink", c.Ink);
            try { package = PlainStory.Compile(c.Ink); } catch { package = null; }
            compile += c1.Elapsed;
            if (package is null) { bad++; continue; }
            foreach (var w in c.Walks) {
            var t = System.Diagnostics.Stopwatch.StartNew();
            try { stops += new Duel(package, contender).Play(w); }
            catch (Exception e) {
                var what = (e is Disagreement ? "" : e.GetType().Name + " ") + e.Message;
                var m = System.Text.RegularExpressions.Regex.Replace(what.Split('\n')[0], "'[^']*'|[0-9, ]+", "_");
                if (!counts.ContainsKey(m)) counts[m] = (1, $"seed {i} {what}" + (e is Disagreement ? "" : e.StackTrace)); else counts[m] = (counts[m].Item1 + 1, counts[m].Item2);
            }
            if (t.Elapsed.TotalSeconds > 0.9) Console.WriteLine($"slow play {i}");
            }
        }
        Console.WriteLine($"{contender.Name}: bad {bad} of {n}, stops {stops} in {clock.Elapsed} compile {compile}");
        foreach (var (m, (c, ex)) in counts.OrderByDescending(c=>c.Value.Item1)) Console.WriteLine($"{c} {m}\n     {ex}");
    }
}
