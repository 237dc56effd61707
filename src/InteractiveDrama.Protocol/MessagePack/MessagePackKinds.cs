namespace InteractiveDrama.Protocol.MessagePack;

/// <summary>Tells kinds by their first byte.</summary>
internal static class MessagePackKinds
{
    public static MessagePackKind Of(byte code) =>
        code switch
        {
            <= MessagePackCode.PositiveFixintMax or >= MessagePackCode.NegativeFixint =>
                MessagePackKind.Integer,
            <= MessagePackCode.FixMapMax => MessagePackKind.Map,
            <= MessagePackCode.FixArrayMax => MessagePackKind.Array,
            <= MessagePackCode.FixTextMax => MessagePackKind.Text,
            MessagePackCode.Nil => MessagePackKind.Nil,
            MessagePackCode.False or MessagePackCode.True => MessagePackKind.Boolean,
            >= MessagePackCode.Binary8 and <= MessagePackCode.Binary32 => MessagePackKind.Binary,
            >= MessagePackCode.Extension8 and <= MessagePackCode.Extension32 =>
                MessagePackKind.Extension,
            MessagePackCode.Float32 or MessagePackCode.Float64 => MessagePackKind.Float,
            >= MessagePackCode.UInt8 and <= MessagePackCode.Int64 => MessagePackKind.Integer,
            >= MessagePackCode.FixExtension1 and <= MessagePackCode.FixExtension16 =>
                MessagePackKind.Extension,
            >= MessagePackCode.Text8 and <= MessagePackCode.Text32 => MessagePackKind.Text,
            MessagePackCode.Array16 or MessagePackCode.Array32 => MessagePackKind.Array,
            MessagePackCode.Map16 or MessagePackCode.Map32 => MessagePackKind.Map,
            _ => MessagePackKind.None,
        };
}
