using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text.Json;
using InteractiveDrama.Playback.Engine.Analysis;
using InteractiveDrama.Playback.Engine.Values;

namespace InteractiveDrama.Playback.Engine.Programs;

/// <summary>Reads ink's compiled format (JSON, versions 18 to 21) into a program.</summary>
internal sealed class ProgramReader
{
    private const int OldestVersion = 18;
    private const int NewestVersion = 21;
    private const int MaxNesting = 1_000;

    // A choice's flags in the format; InstructionFlags has them in the same order.
    private const int OnceOnlyFlag = 16;
    private const int AllChoiceFlags = 31;
    private const int ChoiceFlagShift = 5;
    private readonly ContainerTree tree;
    private readonly ItemTable items;
    private readonly Instruction[] code;
    private readonly int[] owner;
    private readonly Interner strings = new();
    private readonly Interner names = new();
    private readonly List<ItemList> lists = [];
    private readonly List<DivertTarget> targets = [];
    private readonly Dictionary<string, int> targetOf = new(StringComparer.Ordinal);
    private readonly List<int> globals = [];
    private readonly HashSet<int> declared = [];
    private readonly HashSet<string> externals = new(StringComparer.Ordinal);

    private ProgramReader(ContainerTree tree, ItemTable items)
    {
        this.tree = tree;
        this.items = items;
        code = new Instruction[tree.Length];
        owner = new int[tree.Length];
    }

    /// <summary>Reads a program. The globals' declarations have not run yet.</summary>
    /// <param name="json">What ink's compiler made.</param>
    /// <exception cref="InvalidStoryProgramException">It is not that; the message says what and where.</exception>
    public static StoryProgram Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(
                json,
                new JsonDocumentOptions { MaxDepth = MaxNesting }
            );
            var story = document.RootElement;
            if (
                story.ValueKind != JsonValueKind.Object
                || !story.TryGetProperty("inkVersion", out var version)
                || version.ValueKind != JsonValueKind.Number
                || !version.TryGetInt32(out var number)
                || !story.TryGetProperty("root", out var root)
                || root.ValueKind != JsonValueKind.Array
            )
                throw new InvalidStoryProgramException(
                    "This is no compiled ink story: 'inkVersion' or 'root' is missing."
                );
            if (number is < OldestVersion or > NewestVersion)
                throw new InvalidStoryProgramException(
                    $"The story was compiled to version {number} of ink's format; versions {OldestVersion} to {NewestVersion} can be read. Compile it again."
                );
            return new ProgramReader(ContainerTree.Read(root), ListReader.Read(story)).Finish(
                (ulong)KeyHash.Of(MemoryMarshal.AsBytes(json.AsSpan()))
            );
        }
        catch (JsonException e)
        {
            throw new InvalidStoryProgramException(
                $"The compiled story is no valid JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}, or is nested more than {MaxNesting} deep."
            );
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // Half a surrogate pair cannot be read as text.
            throw new InvalidStoryProgramException(
                "The compiled story holds a text that is no valid Unicode."
            );
        }
    }

    private StoryProgram Finish(ulong fingerprint)
    {
        var containers = new ContainerInfo[tree.Nodes.Count];
        var visits = 0;
        var turns = 0;
        foreach (var node in tree.Nodes)
        {
            containers[node.Index] = new ContainerInfo(
                node.Name,
                node.Parent?.Index ?? -1,
                node.Last,
                node.Head,
                node.Count,
                node.Slot,
                (node.Flags & 1) != 0 ? visits++ : -1,
                (node.Flags & 2) != 0 ? turns++ : -1,
                (node.Flags & 4) != 0
            );
            Translate(node);
        }

        var branches = BranchFinder.Mark(code, containers);
        var globalOf = new int[names.Count];
        Array.Fill(globalOf, -1);
        for (var i = 0; i < globals.Count; i++)
            globalOf[globals[i]] = i;
        return new StoryProgram(
            new ProgramParts
            {
                Fingerprint = fingerprint,
                Code = code,
                Next = Continuations(containers),
                Branches = branches,
                Owner = owner,
                Containers = containers,
                Strings = strings.ToArray(),
                Names = names.ToArray(),
                Lists = [.. lists],
                Targets = [.. targets],
                Items = items,
                GlobalOf = globalOf,
                GlobalNames = [.. globals.Select(g => names[g])],
                ItemOf = [.. names.ToArray().Select(n => items.TryFind(n, out var i) ? i : -1)],
                Knots = tree
                    .Root.Named.Select(n => KeyValuePair.Create(n.Key, n.Value.Index))
                    .ToFrozenDictionary(StringComparer.Ordinal),
                MissingExternals = [.. externals.Where(e => !tree.Root.Named.ContainsKey(e))],
            }
        );
    }

    private static int[] Continuations(ContainerInfo[] containers)
    {
        var next = new int[containers[^1].End + 1];
        Array.Fill(next, -1);
        foreach (var container in containers)
        {
            // Parents come before their children, so what follows the container is known.
            var behind =
                container.Slot < 0 ? -1 : next[containers[container.Parent].First + container.Slot];
            for (var address = container.First; address < container.End - 1; address++)
                next[address] = address + 1;
            if (container.Count > 0)
                next[container.End - 1] = behind;
            next[container.End] = behind;
            next[container.Head] = container.Count > 0 ? container.First : behind;
        }

        return next;
    }

    private void Translate(ContainerTree.Node node)
    {
        Put(
            node,
            node.Head,
            new Instruction(Opcode.ContainerHead, InstructionFlags.None, node.Index, 0)
        );
        Put(
            node,
            node.Head + 1 + node.Count,
            new Instruction(Opcode.ContainerEnd, InstructionFlags.None, node.Index, 0)
        );
        var index = 0;
        foreach (var item in node.Content.EnumerateArray())
        {
            if (index == node.Count)
                break;
            Put(node, node.Head + 1 + index, Translate(node, index, item));
            index++;
        }
    }

    private void Put(ContainerTree.Node node, int address, Instruction instruction)
    {
        code[address] = instruction;
        owner[address] = node.Index;
    }

    private Instruction Translate(ContainerTree.Node node, int index, JsonElement item) =>
        item.ValueKind switch
        {
            JsonValueKind.Array => new(
                Opcode.EnterContainer,
                InstructionFlags.None,
                node.Children[index].Index,
                0
            ),
            JsonValueKind.String => Word(node, index, item.GetString()!),
            JsonValueKind.Number => Number(node, index, item),
            JsonValueKind.True => new(Opcode.PushBool, InstructionFlags.None, 1, 0),
            JsonValueKind.False => new(Opcode.PushBool, InstructionFlags.None, 0, 0),
            JsonValueKind.Object => Structure(node, index, item),
            _ => throw Unknown(node, index, item),
        };

    private Instruction Word(ContainerTree.Node node, int index, string word)
    {
        if (word.StartsWith('^'))
            return TextOf(word[1..]);
        if (word == "\n")
            return TextOf(word);
        return InstructionNames.TryFind(word, out var opcode)
            ? new Instruction(opcode, InstructionFlags.None, 0, 0)
            : throw new InvalidStoryProgramException(
                $"'{Short(word)}' at {Place(node, index)} is no instruction."
            );
    }

    private Instruction TextOf(string text) =>
        new(Opcode.Text, TextShape.Of(text), strings.Add(text), 0);

    private static Instruction Number(ContainerTree.Node node, int index, JsonElement item)
    {
        var written = item.GetRawText();
        if (written.AsSpan().IndexOfAny('.', 'e', 'E') < 0)
            return item.TryGetInt32(out var whole)
                ? new Instruction(Opcode.PushInt, InstructionFlags.None, whole, 0)
                : throw new InvalidStoryProgramException(
                    $"The number {Short(written)} at {Place(node, index)} is beyond 32 bits."
                );
        return item.TryGetSingle(out var number)
            ? new Instruction(
                Opcode.PushFloat,
                InstructionFlags.None,
                BitConverter.SingleToInt32Bits(number),
                0
            )
            : throw Unknown(node, index, item);
    }

    private Instruction Structure(ContainerTree.Node node, int index, JsonElement item)
    {
        string? Named(string key) =>
            item.TryGetProperty(key, out var value)
                ? value.ValueKind == JsonValueKind.String
                    ? value.GetString()
                    : throw Unknown(node, index, item)
                : null;
        int Count(string key, int otherwise) =>
            !item.TryGetProperty(key, out var value) ? otherwise
            : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
            : throw Unknown(node, index, item);
        bool Has(string key) => item.TryGetProperty(key, out _);

        if (Named("^->") is { } target)
            return new(Opcode.PushTarget, InstructionFlags.None, Target(node, target), 0);
        if (Named("^var") is { } pointed)
            return new(
                Opcode.PushPointer,
                InstructionFlags.None,
                names.Add(pointed),
                Count("ci", -1)
            );
        if (Named("->") is { } divert)
            return Divert(node, divert, InstructionFlags.None, Has("var"), Has("c"));
        if (Named("f()") is { } function)
            return Divert(node, function, InstructionFlags.CallsFunction, Has("var"), Has("c"));
        if (Named("->t->") is { } tunnel)
            return Divert(node, tunnel, InstructionFlags.CallsTunnel, Has("var"), Has("c"));
        if (Named("x()") is { } external)
        {
            externals.Add(external);
            var conditional = Has("c") ? InstructionFlags.Conditional : InstructionFlags.None;
            return new(Opcode.CallExternal, conditional, names.Add(external), Count("exArgs", 0));
        }

        if (Named("*") is { } choice)
            return Choice(node, choice, Count("flg", OnceOnlyFlag));
        if (Named("VAR?") is { } read)
            return new(Opcode.ReadVariable, InstructionFlags.None, names.Add(read), 0);
        if (Named("CNT?") is { } counted)
            return new(Opcode.ReadVisits, InstructionFlags.None, Counted(node, counted), 0);
        if (Named("VAR=") is { } global)
            return Assign(global, InstructionFlags.Global, Has("re"));
        if (Named("temp=") is { } temp)
            return Assign(temp, InstructionFlags.None, Has("re"));
        if (Named("#") is { } tag)
            return new(Opcode.LegacyTag, InstructionFlags.None, strings.Add(tag), 0);
        if (Has("list"))
        {
            lists.Add(ListReader.ReadLiteral(item, items, Place(node, index)));
            return new(Opcode.PushList, InstructionFlags.None, lists.Count - 1, 0);
        }

        throw Unknown(node, index, item);
    }

    private Instruction Divert(
        ContainerTree.Node node,
        string target,
        InstructionFlags call,
        bool toVariable,
        bool conditional
    )
    {
        var flags = conditional ? call | InstructionFlags.Conditional : call;
        return toVariable
            ? new Instruction(Opcode.DivertToVariable, flags, names.Add(target), 0)
            : new Instruction(
                Opcode.Divert,
                flags,
                PathResolver.Resolve(tree, node, target).Start,
                0
            );
    }

    private Instruction Choice(ContainerTree.Node node, string target, int flags)
    {
        var place = PathResolver.Resolve(tree, node, target);
        return place.Container is { } container
            ? new Instruction(
                Opcode.OfferChoice,
                (InstructionFlags)((flags & AllChoiceFlags) << ChoiceFlagShift),
                place.Start,
                container.Index
            )
            : throw new InvalidStoryProgramException(
                $"The choice's target '{target}' in the container {ContainerTree.Where(node)} is no container."
            );
    }

    private int Counted(ContainerTree.Node node, string path) =>
        PathResolver.Resolve(tree, node, path).Container?.Index
        ?? throw new InvalidStoryProgramException(
            $"'{path}' in the container {ContainerTree.Where(node)} is counted, but is no container."
        );

    private int Target(ContainerTree.Node node, string path)
    {
        if (targetOf.TryGetValue(path, out var known))
            return known;
        if (path.StartsWith('.'))
            throw new InvalidStoryProgramException(
                $"The divert target '{path}' in the container {ContainerTree.Where(node)} is relative; a value needs a full path."
            );
        var place = PathResolver.Resolve(tree, node, path);
        targets.Add(new DivertTarget(path, place.Address, place.Container?.Index ?? -1));
        return targetOf[path] = targets.Count - 1;
    }

    private Instruction Assign(string name, InstructionFlags scope, bool again)
    {
        var index = names.Add(name);
        if (scope == InstructionFlags.Global && !again && declared.Add(index))
            globals.Add(index);
        return new(
            Opcode.AssignVariable,
            again ? scope : scope | InstructionFlags.Declares,
            index,
            0
        );
    }

    private static InvalidStoryProgramException Unknown(
        ContainerTree.Node node,
        int index,
        JsonElement item
    ) => new($"The element {Short(item.GetRawText())} at {Place(node, index)} is no instruction.");

    private static string Place(ContainerTree.Node node, int index) =>
        $"index {index} of the container {ContainerTree.Where(node)}";

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
