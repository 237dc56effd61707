using System.Collections.Frozen;

namespace InteractiveDrama.Playback.Engine.Programs;

/// <summary>The names that instructions have in ink's compiled format.</summary>
internal static class InstructionNames
{
    private static readonly FrozenDictionary<string, Opcode> Known = new Dictionary<string, Opcode>(
        StringComparer.Ordinal
    )
    {
        ["<>"] = Opcode.Glue,
        ["void"] = Opcode.PushVoid,
        ["ev"] = Opcode.BeginEvaluation,
        ["/ev"] = Opcode.EndEvaluation,
        ["out"] = Opcode.PrintValue,
        ["du"] = Opcode.Duplicate,
        ["pop"] = Opcode.Discard,
        ["~ret"] = Opcode.ReturnFromFunction,
        ["->->"] = Opcode.ReturnFromTunnel,
        ["str"] = Opcode.BeginString,
        ["/str"] = Opcode.EndString,
        ["#"] = Opcode.BeginTag,
        ["/#"] = Opcode.EndTag,
        ["nop"] = Opcode.NoOperation,
        ["choiceCnt"] = Opcode.ChoiceCount,
        ["turn"] = Opcode.Turns,
        ["turns"] = Opcode.TurnsSince,
        ["readc"] = Opcode.ReadCount,
        ["rnd"] = Opcode.Random,
        ["srnd"] = Opcode.SeedRandom,
        ["visit"] = Opcode.VisitIndex,
        ["seq"] = Opcode.ShuffleIndex,
        ["thread"] = Opcode.StartThread,
        ["done"] = Opcode.Done,
        ["end"] = Opcode.End,
        ["listInt"] = Opcode.ListFromInt,
        ["range"] = Opcode.ListRange,
        ["lrnd"] = Opcode.ListRandom,
        ["+"] = Opcode.Add,
        ["-"] = Opcode.Subtract,
        ["*"] = Opcode.Multiply,
        ["/"] = Opcode.Divide,
        ["%"] = Opcode.Modulo,
        ["=="] = Opcode.Equal,
        [">"] = Opcode.Greater,
        ["<"] = Opcode.Less,
        [">="] = Opcode.GreaterOrEqual,
        ["<="] = Opcode.LessOrEqual,
        ["!="] = Opcode.NotEqual,
        ["&&"] = Opcode.And,
        ["||"] = Opcode.Or,
        ["MIN"] = Opcode.Min,
        ["MAX"] = Opcode.Max,
        ["POW"] = Opcode.Power,
        ["?"] = Opcode.Has,
        ["!?"] = Opcode.HasNot,
        ["L^"] = Opcode.Intersect,
        ["_"] = Opcode.Negate,
        ["!"] = Opcode.Not,
        ["FLOOR"] = Opcode.Floor,
        ["CEILING"] = Opcode.Ceiling,
        ["INT"] = Opcode.ToInt,
        ["FLOAT"] = Opcode.ToFloat,
        ["LIST_MIN"] = Opcode.ListMin,
        ["LIST_MAX"] = Opcode.ListMax,
        ["LIST_ALL"] = Opcode.ListAll,
        ["LIST_COUNT"] = Opcode.ListCount,
        ["LIST_VALUE"] = Opcode.ListValue,
        ["LIST_INVERT"] = Opcode.ListInvert,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Opcode, string> Names = Known.ToFrozenDictionary(
        n => n.Value,
        n => n.Key == "L^" ? "^" : n.Key
    );

    public static bool TryFind(string name, out Opcode opcode) =>
        Known.TryGetValue(name, out opcode);

    /// <summary>The name in ink's format, which its messages use; the opcode's own for content.</summary>
    public static string Of(Opcode opcode) => Names.GetValueOrDefault(opcode, opcode.ToString());
}
