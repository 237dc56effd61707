using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using InteractiveDrama.Playback.Engine.States;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Playback.Forms;

/// <summary>What beats and scenes are written of.</summary>
internal static class FormWriting
{
    /// <summary>Far beyond any text of a story; what says more is damaged.</summary>
    public const int LongestText = 16 * 1024 * 1024;

    public static void Optional(this ByteWriter to, string? text)
    {
        to.Byte(text is null ? (byte)0 : (byte)1);
        if (text is not null)
            to.Text(text);
    }

    public static void Texts(this ByteWriter to, ImmutableArray<string> texts)
    {
        to.Number(texts.Length);
        foreach (var text in texts)
            to.Text(text);
    }

    public static void Optional(this ByteWriter to, double? value)
    {
        to.Byte(value is null ? (byte)0 : (byte)1);
        if (value is not { } known)
            return;
        var bits = BitConverter.DoubleToInt64Bits(known);
        to.Bits(unchecked((int)bits));
        to.Bits((int)(bits >> 32));
    }

    public static void Named<T>(this ByteWriter to, T value)
        where T : struct, Enum => to.Byte((byte)Unsafe.BitCast<T, int>(value));

    public static void Named<T>(this ByteWriter to, T? value)
        where T : struct, Enum =>
        to.Byte(value is { } known ? (byte)(Unsafe.BitCast<T, int>(known) + 1) : (byte)0);

    public static void Direction(this ByteWriter to, ShotDirection direction)
    {
        to.Named(direction.Size);
        to.Texts(direction.Subjects);
        to.Named(direction.Angle);
        to.Named(direction.Movement);
        to.Named(direction.Pace);
        to.Optional(direction.DurationSeconds);
        to.Optional(direction.Action);
        to.Number(direction.LensMm ?? 0);
        to.Named(direction.DepthOfField);
        to.Named(direction.LightingKey);
        to.Named(direction.ColorTemperature);
        to.Optional(direction.Atmosphere);
    }

    public static void Pairs(this ByteWriter to, ImmutableSortedDictionary<string, string> pairs)
    {
        to.Number(pairs.Count);
        foreach (var (key, value) in pairs)
        {
            to.Text(key);
            to.Text(value);
        }
    }
}
