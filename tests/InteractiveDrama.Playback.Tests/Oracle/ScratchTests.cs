using System.Text.RegularExpressions;
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
    static string Mask(string what) => Regex.Replace(what.Split('\n')[0], "'[^']*'|(after )?(no choice|choices [0-9, ]+)|[0-9, ]+", "_");
    static string? Fails(OracleCase c, Contender contender)
    {
        InteractiveDrama.Stories.Packages.StoryPackage? package;
        try { package = PlainStory.Compile(c.Ink); } catch { package = null; }
        if (package is null) return null;
        try { foreach (var w in c.Walks) new Duel(package, contender).Play(w); }
        catch (Exception e) { return (e is Disagreement ? "" : e.GetType().Name + " ") + e.Message + (e is Disagreement ? "" : e.StackTrace); }
        return null;
    }
    static void Run(Contender contender)
    {
        var from = int.Parse(Environment.GetEnvironmentVariable("FROM") ?? "0"); var n = int.Parse(Environment.GetEnvironmentVariable("COUNT") ?? "300");
        var each = int.Parse(Environment.GetEnvironmentVariable("EACH") ?? "2");
        var counts = new Dictionary<string,List<(int, string)>>(); var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var i = from; i < from + n; i++)
        {
            var c = OracleCase.Make(i);
            if (Fails(c, contender) is not { } what) continue;
            var m = Mask(what);
            if (!counts.TryGetValue(m, out var list)) counts[m] = list = [];
            list.Add((i, what));
        }
        Console.WriteLine($"{contender.Name}: {clock.Elapsed}");
        foreach (var (m, list) in counts.OrderByDescending(c=>c.Value.Count))
        {
            Console.WriteLine($"=== {list.Count} {m}   seeds {string.Join(' ', list.Take(10).Select(l => l.Item1))}");
            foreach (var (seed, what0) in list.OrderBy(l => OracleCase.Make(l.Item1).Story.Size).Take(each))
            {
                var c = OracleCase.Make(seed); var what = what0; var tries = 0;
                for (var again = true; again && tries < 4000;)
                {
                    again = false;
                    foreach (var s in OracleCase.Any.Shrinker(c))
                    {
                        if (++tries > 4000) break;
                        if (Fails(s, contender) is { } w && Mask(w) == m) { c = s; what = w; again = true; break; }
                    }
                }
                Console.WriteLine($"--- seed {seed} ({tries} tries)\n{what}\n{c.Ink}");
            }
        }
    }
}
