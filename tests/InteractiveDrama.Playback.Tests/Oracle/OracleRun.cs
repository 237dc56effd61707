using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Playback.Tests.Oracle.Covering;
using InteractiveDrama.Playback.Tests.Oracle.Playing;
using InteractiveDrama.Testing;

namespace InteractiveDrama.Playback.Tests.Oracle;

/// <summary>The stories made at random, played once; several tests look at what came of it.</summary>
internal sealed class OracleRun
{
    private const int Quick = 300;
    private const int Long = 20_000;

    private OracleRun(Contender contender, int most)
    {
        Config = Count(most, contender == Contender.Ours ? Long : most);
        try
        {
            Prop.ForAll(OracleCase.Any, c => Try(c, contender)).Check(Config);
        }
        catch (Exception e)
        {
            Failure = e;
        }
    }

    /// <summary>The run that every test shares.</summary>
    public static OracleRun Ours => Shared.Value;

    private static readonly Lazy<OracleRun> Shared = new(() => Of(Contender.Ours, Quick));

    /// <summary>What the property came to; null when it held.</summary>
    public Exception? Failure { get; }

    public Coverage Coverage { get; } = new();

    public int Made { get; private set; }

    public int Compiled { get; private set; }

    public int Stops { get; private set; }

    /// <summary>Walks on which ink's saves lost something, and ink in place was compared.</summary>
    public int Lost { get; private set; }

    private Config Config { get; }

    private bool hasFailed;

    public static OracleRun Of(Contender contender, int most) => new(contender, most);

    /// <summary>So many cases, the same ones every time; others in a long run, which is not twenty times as long.</summary>
    public static Config Count(int quick, int @long) =>
        Cases
            .Of(1)
            .WithMaxTest(
                Environment.GetEnvironmentVariable("INTERACTIVE_DRAMA_LONG") == "1" ? @long : quick
            );

    private void Try(OracleCase tried, Contender contender)
    {
        // What is tried to make a failing story smaller is not one of the stories made.
        var counts = !hasFailed;
        if (counts)
            Made++;
        var ink = tried.Ink;
        if (PlainStory.Compile(ink) is not { } package)
            return;
        if (counts)
            Compiled++;
        if (counts && Made <= Quick && contender == Contender.Ours)
            Coverage.Add(package, tried.Walks);
        var duel = new Duel(package, contender);
        try
        {
            foreach (var walk in tried.Walks)
                duel.Play(walk);
        }
        catch (Disagreement e)
        {
            hasFailed = true;
            throw new Disagreement($"\n{e.Message}\n────────\n{ink}────────");
        }

        Stops += duel.Stops;
        Lost += duel.Lost;
    }
}
