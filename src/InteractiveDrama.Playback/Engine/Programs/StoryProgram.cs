using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using InteractiveDrama.Playback.Engine.Running;
using InteractiveDrama.Playback.Engine.Values;

namespace InteractiveDrama.Playback.Engine.Programs;

/// <summary>
/// A compiled story as a machine runs it: instructions in one array, names and strings once, targets as addresses.
/// Immutable, and shared by every machine on every thread. Read by <see cref="ProgramReader"/>.
/// </summary>
internal sealed class StoryProgram
{
    private readonly string?[] paths;
    private readonly string?[] lines;
    private readonly string?[] tags;
    private readonly ImmutableArray<LinePart>[] plain;
    private readonly ImmutableArray<string>[] plainPaths;
    private readonly LinePart?[] branchParts;

    public StoryProgram(ProgramParts parts)
    {
        Fingerprint = parts.Fingerprint;
        Code = parts.Code;
        Next = parts.Next;
        Owner = parts.Owner;
        Branches = parts.Branches;
        Containers = parts.Containers;
        Strings = parts.Strings;
        Names = parts.Names;
        Lists = parts.Lists;
        Targets = parts.Targets;
        Items = parts.Items;
        GlobalOf = parts.GlobalOf;
        GlobalNames = parts.GlobalNames;
        ItemOf = parts.ItemOf;
        Knots = parts.Knots;
        MissingExternals = parts.MissingExternals;
        VisitCounters = [.. Indexed(Containers, c => c.Visits)];
        TurnRecords = [.. Indexed(Containers, c => c.Turns)];
        ReturnName = Array.IndexOf(Names, "$r");
        Operations = new NativeOperations(Items);
        Defaults = new Value[GlobalNames.Length];
        SingleItems =
        [
            .. Enumerable.Range(0, Items.Count).Select(i => Value.OfItems(ItemList.Of([i]))),
        ];
        paths = new string?[Code.Length];
        lines = new string?[Strings.Length];
        tags = new string?[Strings.Length];
        plain = new ImmutableArray<LinePart>[Code.Length];
        plainPaths = new ImmutableArray<string>[Code.Length];
        branchParts = new LinePart?[Branches.Length];
    }

    /// <summary>Tells this program from others.</summary>
    public ulong Fingerprint { get; }

    /// <summary>The instructions, each container's between its head and its end.</summary>
    public Instruction[] Code { get; }

    /// <summary>Where the flow goes on behind each address; -1 where it runs out.</summary>
    public int[] Next { get; }

    /// <summary>The branches of alternatives inside lines; a divert that takes one has its number, from 1, as second operand.</summary>
    public Branch[] Branches { get; }

    /// <summary>The container each address lies in.</summary>
    public int[] Owner { get; }

    public ContainerInfo[] Containers { get; }

    public string[] Strings { get; }

    /// <summary>The names of variables and externals.</summary>
    public string[] Names { get; }

    public ItemList[] Lists { get; }

    public DivertTarget[] Targets { get; }

    public ItemTable Items { get; }

    public NativeOperations Operations { get; }

    /// <summary>For each name the global it names; -1 for none.</summary>
    public int[] GlobalOf { get; }

    /// <summary>The names of the globals, in the order of their numbers.</summary>
    public string[] GlobalNames { get; }

    /// <summary>For each name the LIST item it names; -1 for none.</summary>
    public int[] ItemOf { get; }

    /// <summary>Each LIST item as a list of its own.</summary>
    public Value[] SingleItems { get; }

    /// <summary>
    /// The name of the compiler's own variable, by which a choice's start text returns to who asked for it; -1
    /// without one. It is set before every use, so a choice does not need to keep it.
    /// </summary>
    public int ReturnName { get; }

    /// <summary>The root's named containers: knots and functions.</summary>
    public FrozenDictionary<string, int> Knots { get; }

    /// <summary>Externals without a function in ink to fall back on.</summary>
    public string[] MissingExternals { get; }

    /// <summary>The container of each visit counter.</summary>
    public int[] VisitCounters { get; }

    /// <summary>The container of each turn record.</summary>
    public int[] TurnRecords { get; }

    /// <summary>The globals' values at the story's beginning; the reader runs their declarations once.</summary>
    public Value[] Defaults { get; }

    /// <summary>True for an address that is a container, or holds one: where it stands for content, the container is meant.</summary>
    public bool IsContainer(int address, out int container)
    {
        ref readonly var instruction = ref Code[address];
        container = instruction.A;
        return instruction.Opcode <= Opcode.ContainerEnd;
    }

    /// <summary>True when a container is another one, or lies inside it.</summary>
    public bool IsWithin(int inner, int outer) => inner >= outer && inner <= Containers[outer].Last;

    /// <summary>The path of an address in ink's own words.</summary>
    public string PathOf(int address) => paths[address] ??= WritePath(address);

    public string PathOfContainer(int container) =>
        container == 0 ? "" : PathOf(Containers[container].Head);

    /// <summary>A line of one text alone, made once.</summary>
    public string LineOf(int text) => lines[text] ??= OutputText.Clean(Strings[text], "\n");

    /// <summary>The template of a line of one text alone, made once.</summary>
    public ImmutableArray<LinePart> PlainTemplate(int address)
    {
        if (plain[address].IsDefault)
            plain[address] = [new LinePart(LinePartKind.Text, PathOf(address), null, 0)];
        return plain[address];
    }

    /// <summary>The paths of a line of one text alone, made once.</summary>
    public ImmutableArray<string> PlainPaths(int address)
    {
        if (plainPaths[address].IsDefault)
            plainPaths[address] = [PathOf(address)];
        return plainPaths[address];
    }

    /// <summary>A branch as a part of a line's template, made once.</summary>
    public LinePart PartOf(int branch) =>
        branchParts[branch] ??= new LinePart(
            LinePartKind.Branch,
            PathOf(Branches[branch].Address),
            null,
            Branches[branch].Index
        );

    /// <summary>A tag of one text alone, made once.</summary>
    public string TagOf(int text) => tags[text] ??= OutputText.Clean(Strings[text], "");

    /// <summary>An estimate of the program's size in memory.</summary>
    public long Bytes =>
        (Code.Length * (16L + sizeof(int) + sizeof(int) + (2 * IntPtr.Size)))
        + (Containers.Length * 48L)
        + Strings.Sum(s => 24L + (2L * s.Length))
        + Names.Sum(n => 32L + (2L * n.Length));

    private string WritePath(int address)
    {
        var parts = new Stack<string>();
        var container = Owner[address];
        if (
            Code[address].Opcode == Opcode.EnterContainer
            && Containers[Code[address].A].Name is { } own
        )
            parts.Push(own);
        else if (Code[address].Opcode != Opcode.ContainerHead)
            parts.Push(Number(address - Containers[container].First));
        for (; container > 0; container = Containers[container].Parent)
        {
            var info = Containers[container];
            parts.Push(info.Name ?? Number(info.Slot));
        }

        return new StringBuilder().AppendJoin('.', parts).ToString();
    }

    private static string Number(int index) =>
        index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<int> Indexed(
        ContainerInfo[] containers,
        Func<ContainerInfo, int> number
    ) =>
        Enumerable
            .Range(0, containers.Length)
            .Where(i => number(containers[i]) >= 0)
            .OrderBy(i => number(containers[i]));
}
