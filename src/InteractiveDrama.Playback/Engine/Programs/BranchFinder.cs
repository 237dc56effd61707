namespace InteractiveDrama.Playback.Engine.Programs;

/// <summary>
/// Finds the branches of sequences and conditions that stand inside a line, by the shapes that ink's compiler gives
/// them, and numbers the diverts that take them.
/// </summary>
internal sealed class BranchFinder(Instruction[] code, ContainerInfo[] containers)
{
    private readonly List<Branch> branches = [];

    public static Branch[] Mark(Instruction[] code, ContainerInfo[] containers)
    {
        var finder = new BranchFinder(code, containers);
        foreach (var container in containers)
        {
            finder.MarkSequence(container);
            finder.MarkConditions(container);
        }

        return [.. finder.branches];
    }

    // A sequence diverts to its own containers s0, s1 …, one for each step.
    private void MarkSequence(ContainerInfo container)
    {
        var found = new List<(int Divert, int Index)>();
        for (var address = container.First; address < container.End; address++)
        {
            if (
                code[address].Opcode == Opcode.Divert
                && code[address].Has(InstructionFlags.Conditional)
                && TargetOf(address, container.Head) is { Name: ['s', .. var number] }
                && int.TryParse(
                    number,
                    System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var index
                )
            )
                found.Add((address, index));
        }

        Keep(container.Head, found);
    }

    // A condition is a row of containers, each with a divert to its own branch b.
    private void MarkConditions(ContainerInfo container)
    {
        var found = new List<(int Divert, int Index)>();
        var begin = -1;
        for (var address = container.First; address <= container.End; address++)
        {
            if (address < container.End && BranchDivert(address) is { } divert)
            {
                begin = begin < 0 ? address : begin;
                found.Add((divert, found.Count));
                continue;
            }

            Keep(begin, found);
            found.Clear();
            begin = -1;
        }
    }

    private int? BranchDivert(int address)
    {
        if (code[address].Opcode != Opcode.EnterContainer)
            return null;
        var inner = containers[code[address].A];
        for (var at = inner.First; at < inner.End; at++)
        {
            if (code[at].Opcode == Opcode.Divert && TargetOf(at, inner.Head) is { Name: "b" })
                return at;
        }

        return null;
    }

    // The container that a divert leads into the beginning of, when it lies in the given one.
    private ContainerInfo? TargetOf(int divert, int parentHead)
    {
        var head = code[divert].A - 1;
        if (head < 0 || code[head].Opcode != Opcode.ContainerHead)
            return null;
        var target = containers[code[head].A];
        return target.Parent >= 0 && containers[target.Parent].Head == parentHead ? target : null;
    }

    private void Keep(int begin, List<(int Divert, int Index)> found)
    {
        // Alternatives whose branches begin on a line of their own make lines, they are not parts of one.
        if (found.Exists(f => BeginsLine(code[f.Divert].A)))
            return;
        foreach (var (divert, index) in found)
        {
            branches.Add(new Branch(begin, index));
            code[divert] = code[divert] with { B = branches.Count };
        }
    }

    private bool BeginsLine(int address)
    {
        if (code[address].Opcode == Opcode.Discard)
            address++;
        return code[address].Opcode == Opcode.Text && code[address].Has(InstructionFlags.LineEnd);
    }
}
