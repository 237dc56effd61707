using System.Text.Json;
using global::Ink.Runtime;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Engine.Observation;
using InteractiveDrama.Playback.Tests.Oracle.Playing;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Playback.Tests.Oracle.Covering;

/// <summary>Which kinds of instructions were compiled, and which ran in either engine.</summary>
internal sealed class Coverage
{
    public SortedSet<string> Compiled { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> RanInInk { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> RanInOurs { get; } = new(StringComparer.Ordinal);

    /// <summary>The instructions of our engine that ran, by its own names.</summary>
    public SortedSet<string> Instructions { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a story and how it was played.</summary>
    public void Add(StoryPackage package, IEnumerable<Walk> walks)
    {
        using (var program = JsonDocument.Parse(package.Program, Deep))
            AddCompiled(program.RootElement.GetProperty("root"));
        var ink = new InkProbe(package);
        var ours = new StoryEngine(package);
        var inInk = new HashSet<global::Ink.Runtime.Object>(ReferenceEqualityComparer.Instance);
        var inOurs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var walk in walks)
        {
            ink.Play(walk, o => inInk.Add(o));
            Trace(ours, walk, inOurs);
        }

        foreach (var item in inInk)
            AddRan(item, RanInInk);
        foreach (var path in inOurs)
        {
            if (path.Length > 0 && ink.Find(path) is { } item)
                AddRan(item, RanInOurs);
        }
    }

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };

    private void AddCompiled(JsonElement token)
    {
        Compiled.UnionWith(InstructionKinds.Of(token));
        if (token.ValueKind != JsonValueKind.Array)
            return;
        var last = token.GetArrayLength() - 1;
        for (var i = 0; i < last; i++)
            AddCompiled(token[i]);
        if (token[last].ValueKind != JsonValueKind.Object)
            return;
        foreach (var named in token[last].EnumerateObject())
        {
            if (named.Value.ValueKind == JsonValueKind.Array)
                AddCompiled(named.Value);
        }
    }

    private void Trace(StoryEngine engine, Walk walk, HashSet<string> paths)
    {
        void Note(TraceEntry entry)
        {
            paths.Add(entry.Path);
            Instructions.Add(entry.Instruction);
        }

        var stop = engine.TraceStart(walk.Knot, walk.Seed, Note);
        foreach (var choice in walk.Choices)
        {
            if (stop.State is null || stop.Choices.IsEmpty)
                return;
            stop = engine.TraceStep(stop.State, choice % stop.Choices.Length, Note);
        }
    }

    private static void AddRan(global::Ink.Runtime.Object item, SortedSet<string> kinds)
    {
        if (item is not Container)
            kinds.UnionWith(Kinds(item));
        // What runs inside a container has come into it.
        for (
            var around = item as Container ?? item.parent as Container;
            around is not null;
            around = around.parent as Container
        )
        {
            kinds.Add("container");
            if (around.hasValidName)
                kinds.Add("named container");
            if (around.visitsShouldBeCounted)
                kinds.Add("visits counted");
            if (around.turnIndexShouldBeCounted)
                kinds.Add("turns counted");
            if (around.countingAtStartOnly)
                kinds.Add("counted at start only");
        }
    }

    private static IEnumerable<string> Kinds(global::Ink.Runtime.Object item)
    {
        var writer = new SimpleJson.Writer();
        writer.WriteArrayStart();
        Json.WriteRuntimeObject(writer, item);
        writer.WriteArrayEnd();
        using var token = JsonDocument.Parse(writer.ToString());
        return [.. InstructionKinds.Of(token.RootElement[0])];
    }
}
